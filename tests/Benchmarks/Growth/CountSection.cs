using System.Globalization;
using Kamervragen.Benchmarks.Measuring;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>What requests cost in calls and rows, at a small and at the full size: the same.</summary>
internal static class CountSection
{
    public static void Write(
        TextWriter output, int small, IReadOnlyList<(string Name, int Calls, int Rows)> few, int full, IReadOnlyList<(string Name, int Calls, int Rows)> many, Bounds bounds)
    {
        var table = new TextTable("storage per request", $"calls at {Number(small)}", $"at {Number(full)}", $"rows at {Number(small)}", $"at {Number(full)}", "the same");
        foreach (var (before, after) in few.Zip(many))
        {
            table.Add(
                before.Name,
                Number(before.Calls),
                Number(after.Calls),
                Number(before.Rows),
                Number(after.Rows),
                bounds.Hold(before == after, $"{before.Name}: {before.Calls} calls and {before.Rows} rows become {after.Calls} and {after.Rows}."));
        }

        table.WriteTo(output);
        output.WriteLine();
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
