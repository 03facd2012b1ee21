using System.Globalization;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Tests.Lists;

/// <summary>The filters once more, as plainly as they can be said, for the values that <see cref="Rij"/> has.</summary>
internal static class Naive
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Volksgezondheid, Welzijn en Sport"] = "VWS",
        ["Minister van Financiën"] = "FIN",
        ["landbouw, natuurbeheer en visserij"] = "LNV",
        ["Nieuw Sociaal Contract"] = "NSC",
        ["Democraten 66"] = "D66",
    };

    public static bool Matches(KamervraagRow row, IReadOnlyList<(string Name, string Value)> parameters, DateOnly today) =>
        parameters.GroupBy(parameter => parameter.Name).All(group => Holds(row, group.Key, [.. group.Select(parameter => parameter.Value)], parameters, today));

    public static IEnumerable<KamervraagRow> Sort(IEnumerable<KamervraagRow> rows, string order)
    {
        Func<KamervraagRow, string> day = order.EndsWith("beantwoord", StringComparison.Ordinal) ? row => row.Beantwoord ?? "" : row => row.Ingediend ?? "";
        var sorted = rows.OrderBy(day, StringComparer.Ordinal).ThenBy(row => row.Sleutel, StringComparer.Ordinal);
        return order.StartsWith('-') ? sorted.Reverse() : sorted;
    }

    public static bool IsLate(KamervraagRow row, DateOnly today)
    {
        var waits = !row.Mondeling && row.Status is "open" or "uitgesteld" or "deels-beantwoord";
        var end = waits ? today.ToString("O", CultureInfo.InvariantCulture) : row.Status == "beantwoord" ? row.Beantwoord : null;
        return row.Termijn is not null && end is not null && string.CompareOrdinal(end, row.Termijn) > 0;
    }

    private static bool Holds(
        KamervraagRow row, string name, string[] values, IReadOnlyList<(string Name, string Value)> all, DateOnly today)
    {
        var day = all.Contains(("datum", "beantwoord")) ? row.Beantwoord : row.Ingediend;
        return name switch
        {
            "jaar" => day is not null && values.Any(year => day.StartsWith(year, StringComparison.Ordinal)),
            "van" => day is not null && string.CompareOrdinal(day, values[0]) >= 0,
            "tot" => day is not null && string.CompareOrdinal(day, values[0]) <= 0,
            "datum" => day is not null,
            "ministerie" => Lists(row.Ministeries, values),
            "partij" => Lists(row.Partijen, values),
            "lid" => values.Any(value => People(row.Indieners ?? "").Any(person => HasWords(person, value))),
            "rubriek" => values.Any(value => (row.Rubrieken ?? "").Split("; ").SelectMany(whole => whole.Split('|').Append(whole)).Any(part => Flat(part.Trim()) == Flat(value))),
            "status" => values.Contains(row.Status),
            "telaat" => IsLate(row, today) == (values[0] == "true"),
            "titel" => HasWords(row.Titel, values[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static bool Lists(string? column, string[] values) =>
        values.Any(value => (column ?? "").Split("; ").Contains(Abbreviations.GetValueOrDefault(value, value), StringComparer.OrdinalIgnoreCase));

    // No name in Rij has a bracket, and every bracket there closes before the next person.
    private static IEnumerable<string> People(string column) =>
        string.Concat(column.Split('(').Select((part, index) => index == 0 ? part : part[(part.IndexOf(')', StringComparison.Ordinal) + 1)..])).Split(',');

    private static bool HasWords(string text, string wanted)
    {
        var words = Words(text);
        return Words(wanted).All(word => word.EndsWith('*') ? words.Any(other => other.StartsWith(word[..^1], StringComparison.Ordinal)) : words.Contains(word));
    }

    private static string[] Words(string text) =>
        string.Concat(Flat(text).Select(character => char.IsAsciiLetterOrDigit(character) || character == '*' ? character : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Flat(string text) =>
        text.ToLowerInvariant().Replace('é', 'e').Replace('ë', 'e').Replace('ö', 'o').Replace('í', 'i').Replace('ü', 'u');
}
