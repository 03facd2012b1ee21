using System.Globalization;
using Kamervragen.Benchmarks.Generated;
using Kamervragen.Benchmarks.Measuring;

namespace Kamervragen.Benchmarks.Parsing;

/// <summary>Each format against its baseline.</summary>
internal sealed class SpeedSection(Harness harness, Bounds bounds, string only)
{
    private readonly TextTable _table = new(
        "speed", "documents", "kB", "ratio", "quartiles", "wanted", "met", "ours MB/s", "base MB/s", "ours alloc/byte", "base alloc/byte");

    /// <summary>Measures and writes the table.</summary>
    public void WriteTo(TextWriter writer, Corpus corpus)
    {
        var documents = new GeneratedDocuments();
        foreach (var set in Sets(corpus.Xml(), documents.Xml()))
        {
            Add("XML / XmlReader", set, 0.35, Baselines.Ours(set), Baselines.XmlText(set));
            Add("XML and metadata / XmlReader", set, wanted: null, Baselines.OursWithMetadata(set), Baselines.XmlTextWithMetadata(set));
        }

        foreach (var set in Sets(corpus.Text(), documents.Text()))
        {
            Add("text layer / StreamReader", set, 0.35, Baselines.Ours(set), Baselines.Lines(set));
        }

        foreach (var set in Sets(corpus.Html(), documents.Html()))
        {
            Add("HTML / AngleSharp", set, 0.50, Baselines.Ours(set), Baselines.HtmlTree(set));
        }

        writer.WriteLine($"Ratio: speed of ours / speed of the baseline on the same bytes; generated documents from seed {GeneratedDocuments.Seed}.");
        writer.WriteLine();
        _table.WriteTo(writer);
    }

    private static IEnumerable<DocumentSet> Sets(DocumentSet? corpus, DocumentSet generated) => corpus is null ? [generated] : [corpus, generated];

    private void Add(string name, DocumentSet set, double? wanted, Contender ours, Contender baseline)
    {
        var row = $"{name}, {set.Origin}";
        if (!row.Contains(only, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var result = harness.Compare(set.Bytes, ours, baseline);
        var met = wanted is { } least
            ? bounds.Hold(result.Ratio >= least, $"{row}: {Percent(result.Ratio)} of the baseline's speed, wanted {Percent(least)}.")
            : string.Empty;
        _table.Add(
            row,
            set.Documents.Count.ToString(CultureInfo.InvariantCulture),
            Number(set.Bytes / 1000.0, "0"),
            Percent(result.Ratio),
            $"{Percent(result.LowerQuartile)}–{Percent(result.UpperQuartile)}",
            wanted is { } bound ? $"≥ {Percent(bound)}" : string.Empty,
            met,
            Number(result.MegabytesPerSecond(result.Ours), "0.0"),
            Number(result.MegabytesPerSecond(result.Baseline), "0.0"),
            Number(result.AllocatedPerByte(result.Ours), "0.0"),
            Number(result.AllocatedPerByte(result.Baseline), "0.0"));
    }

    private static string Percent(double ratio) => Number(ratio * 100, "0") + " %";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
