using System.Globalization;
using System.Text;
using System.Xml;

namespace Kamervragen.Koop;

/// <summary>Reads an answer of the search. Elements are known by their local names: the prefixes of the source differ by server.</summary>
internal static class SruResponseReader
{
    private const int MaxValueLength = 4000;

    /// <exception cref="KoopTransientException">The answer is none of a search; another attempt may give one.</exception>
    public static SruResponse Read(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var reader = XmlLimits.Open(xml, checkCharacters: false);
            reader.MoveToContent();
            return string.Equals(reader.LocalName, "searchRetrieveResponse", StringComparison.Ordinal)
                ? ReadResponse(reader)
                : throw NoResponse($"its root is '{Shorten(reader.LocalName, 100)}'", null);
        }
        catch (XmlException fault)
        {
            throw NoResponse($"line {fault.LineNumber}: {fault.Message.TrimEnd('.')}", fault);
        }
    }

    private static SruResponse ReadResponse(XmlReader reader)
    {
        int? total = null;
        var hasNext = false;
        var records = new List<byte[]?>();
        SruDiagnostic? diagnostic = null;
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "numberOfRecords":
                    total = ReadNumber(reader);
                    break;
                case "nextRecordPosition":
                    hasNext = ReadNumber(reader) is not null;
                    break;
                case "record":
                    records.Add(RecordCopy.Take(reader));
                    break;
                case "diagnostic":
                    var found = ReadDiagnostic(reader);
                    diagnostic ??= found;
                    break;
                case "echoedSearchRetrieveRequest" or "facetedResults" or "extraResponseData":
                    reader.Skip();
                    break;
                default:
                    // Down into 'records' and 'diagnostics', past everything else, and to the very end, so that half an answer shows.
                    reader.Read();
                    break;
            }
        }

        return new SruResponse(total, hasNext, records, diagnostic);
    }

    private static SruDiagnostic ReadDiagnostic(XmlReader reader)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                values.TryAdd(reader.LocalName, ReadText(reader));
            }
            else
            {
                reader.Read();
            }
        }

        var message = values.GetValueOrDefault("message", "no message");
        var details = values.GetValueOrDefault("details", "");
        return new SruDiagnostic(values.GetValueOrDefault("uri", ""), details.Length == 0 ? message : $"{message} ({details})");
    }

    private static int? ReadNumber(XmlReader reader) =>
        int.TryParse(ReadText(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The text of an element, trimmed and capped; afterwards the reader stands behind it.</summary>
    private static string ReadText(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        while (reader.Read() && !isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < MaxValueLength)
            {
                text.Append(Shorten(reader.Value, MaxValueLength));
            }
        }

        if (!isEmpty && reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
        {
            reader.Read();
        }

        return text.ToString().Trim();
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..length];

    private static KoopTransientException NoResponse(string why, Exception? inner) =>
        new($"the answer is no search response ({why})", KoopFailure.Malformed, inner: inner);
}
