using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>Brings the bytes of an XML document to the reader, whatever is odd about the first and last of them.</summary>
internal static class XmlDocumentReader
{
    private const int Head = 4096;

    /// <summary>Reads a document.</summary>
    public static void Read(ReadOnlyMemory<byte> document, IBlockSink sink)
    {
        var bytes = document.Span;
        if (TextDecoder.Wide(bytes) is null && !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            ReadText(TextDecoder.Decode(bytes, isMarkup: true, sink), sink);
            return;
        }

        // Blanks before the declaration, and a DOCTYPE that only names a schema, are harmless; an XML reader refuses both.
        var start = bytes.IndexOf((byte)'<');
        var head = bytes[..Math.Min(bytes.Length, Head)];
        if (TextDecoder.Wide(bytes) is null && (head.IndexOf("<!DOCTYPE"u8) >= 0 || (start > 0 && !bytes.StartsWith("\uFEFF"u8))))
        {
            ReadText(TextDecoder.Decode(bytes, isMarkup: true, sink), sink);
            return;
        }

        new XmlBlockReader(sink).Read(new ReadOnlyMemoryStream(document));
    }

    private static void ReadText(string text, IBlockSink sink)
    {
        var body = new StringReader(WithoutDoctype(text.TrimStart()));
        new XmlBlockReader(sink).Read(body);
    }

    // With an internal subset it stays, and is refused.
    private static string WithoutDoctype(string text)
    {
        var start = text.IndexOf("<!DOCTYPE", 0, Math.Min(text.Length, Head), StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        return end < 0 || text.AsSpan(start, end - start).Contains('[') ? text : text.Remove(start, end - start + 1);
    }
}
