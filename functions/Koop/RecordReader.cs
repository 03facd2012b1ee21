using System.Globalization;
using System.Xml.Linq;

namespace Kamervragen.Koop;

/// <summary>Reads what the pipeline needs to know of a record before it has the document.</summary>
internal static class RecordReader
{
    private const int MaxIdLength = 200;
    private const int MaxValueLength = 4000;
    private const int MaxValues = 100;

    private const DateTimeStyles AsUtc =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    /// <returns>The record, or else the problem with it.</returns>
    public static (KoopRecord? Record, KoopRecordProblem? Problem) Read(byte[]? xml, int position)
    {
        if (xml is null)
        {
            return (null, new KoopRecordProblem(position, null, "the record is larger or deeper than any real one", default));
        }

        var values = Elements(xml);
        var id = Value(values, "identifier");
        if (id is null || id.Length > MaxIdLength || id.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return (null, new KoopRecordProblem(position, null, "the record has no usable identifier", xml));
        }

        if (ReadModified(values) is not { } modified)
        {
            return (null, new KoopRecordProblem(position, id, "the record has no date that can be read", xml));
        }

        return (
            new KoopRecord
            {
                Id = id,
                Modified = modified,
                Available = Latest(values, "available") is { } available ? DateOnly.FromDateTime(available.UtcDateTime) : null,
                RecordXml = xml,
                Publicatienaam = Value(values, "publicatienaam"),
                Subrubriek = Value(values, "subrubriek"),
                Vraagnummers =
                    [.. values["vraagnummer"].Select(Text).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxValues)],
                PreferredUrl = WebAddress(Value(values, "preferredUrl")),
                ItemUrls = ReadItemUrls(values),
            },
            null);
    }

    private static ILookup<string, XElement> Elements(byte[] xml)
    {
        using var reader = XmlLimits.Open(xml);
        return XElement.Load(reader).Descendants().ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
    }

    /// <summary>
    /// The latest of the dates of change: any of them moving means a new version, and which of them moves differs by age of
    /// the document.
    /// </summary>
    private static DateTimeOffset? ReadModified(ILookup<string, XElement> values) =>
        Latest(values, "datumTijdstipWijzigingWork", "datumTijdstipWijzigingExpression", "modified")
        ?? Latest(values, "available", "issued", "timestamp");

    private static DateTimeOffset? Latest(ILookup<string, XElement> values, params ReadOnlySpan<string> names)
    {
        DateTimeOffset? latest = null;
        foreach (var name in names)
        {
            if (DateTimeOffset.TryParse(Value(values, name), CultureInfo.InvariantCulture, AsUtc, out var moment)
                && !(moment <= latest))
            {
                latest = moment;
            }
        }

        return latest;
    }

    private static Dictionary<string, Uri> ReadItemUrls(ILookup<string, XElement> values)
    {
        var urls = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var element in values["itemUrl"].Take(MaxValues))
        {
            var manifestation = element.Attributes().FirstOrDefault(attribute =>
                string.Equals(attribute.Name.LocalName, "manifestation", StringComparison.Ordinal))?.Value.Trim();
            if (!string.IsNullOrEmpty(manifestation) && WebAddress(Text(element)) is { } url)
            {
                urls.TryAdd(manifestation, url);
            }
        }

        return urls;
    }

    private static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static string? Value(ILookup<string, XElement> values, string name) =>
        values[name].Select(Text).FirstOrDefault(text => text.Length > 0);

    private static string Text(XElement element)
    {
        var text = element.Value.Trim();
        return text.Length <= MaxValueLength ? text : text[..MaxValueLength];
    }
}
