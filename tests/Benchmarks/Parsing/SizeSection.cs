using System.Globalization;
using Kamervragen.Benchmarks.Generated;
using Kamervragen.Benchmarks.Measuring;

namespace Kamervragen.Benchmarks.Parsing;

/// <summary>One document of each size: what a byte costs may not grow with the document.</summary>
internal sealed class SizeSection(Harness harness, Bounds bounds, string only)
{
    private const double MostGrowth = 2.0;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Measures and writes the table.</summary>
    public void WriteTo(TextWriter writer)
    {
        var documents = new GeneratedDocuments();
        var table = new TextTable(["cost by size, ns a byte", .. Sizes.Select(Name), "largest / smallest", "wanted", "met"]);
        Add(table, "size of XML, generated", documents.XmlOf);
        Add(table, "size of text layer, generated", documents.TextOf);
        writer.WriteLine();
        table.WriteTo(writer);
    }

    private void Add(TextTable table, string name, Func<int, SourceDocument> generate)
    {
        if (!name.Contains(only, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var sets = Sizes.Select(size => new DocumentSet(Name(size), [generate(size)])).ToArray();
        var times = harness.Sample([.. sets.Select(Baselines.Ours)]);
        var costs = times.Select((samples, index) => Harness.Quantile(samples, 0.5) / sets[index].Bytes * 1e9).ToArray();
        var growth = costs[^1] / costs[0];
        var met = bounds.Hold(growth <= MostGrowth, $"{name}: a byte of the largest document costs {Number(growth)} times one of the smallest, wanted at most {Number(MostGrowth)}.");
        table.Add([name, .. costs.Select(Number), Number(growth), $"≤ {Number(MostGrowth)}", met]);
    }

    private static string Name(int size) => size >= 1_000_000 ? $"{size / 1_000_000} MB" : $"{size / 1000} kB";

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
