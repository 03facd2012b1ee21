using System.Globalization;
using System.Text;

namespace Kamervragen.Cost;

/// <summary>The computation as text, the same for the same data.</summary>
internal static class CostReport
{
    public static string Write(double questionSetsPerYear, double documents)
    {
        var model = new CostModel(CostData.Calls, CostData.Assumptions, CostData.Prices);
        var text = new StringBuilder();
        var prices = CostData.Prices;
        text.AppendLine(CultureInfo.InvariantCulture, $"Prices in {prices.Currency}, list of {prices.Date:yyyy-MM-dd}. {prices.Note}").AppendLine();
        Table(text, $"A month of new publications ({questionSetsPerYear:N0} question sets a year), a year stored", model.Month(questionSetsPerYear));
        Table(text, $"The history of {documents:N0} documents, once, in {model.DaysOfHistory(documents).ToString("0.0", CultureInfo.InvariantCulture)} days", model.History(documents));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void Table(StringBuilder text, string title, IReadOnlyList<CostLine> lines)
    {
        text.AppendLine(title);
        text.AppendLine(new string('-', 78));
        text.AppendLine(CultureInfo.InvariantCulture, $"{"",-28}{"used",16} {"unit",-14}{"free",10}{"cost",10}");
        foreach (var line in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Price.What,-28}{Number(line.Used),16} {line.Price.Unit,-14}{(line.Price.Free > 0 ? Number(line.Price.Free) : ""),10}{line.Cost,10:0.00}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{"together",-28}{"",16} {"",-14}{"",10}{lines.Sum(line => line.Cost),10:0.00}").AppendLine();
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture);
}
