namespace Kamervragen.Parsing;

/// <summary>Turns the bytes of one document into a <see cref="Publication"/>. Pure: no I/O, no clock, no culture.</summary>
public static class PublicationParser
{
    /// <summary>
    /// Reads a document. Known-bad input never throws: it gives a <see cref="Publication"/> of <see cref="Soort.Onbekend"/>
    /// with a <see cref="Gebrekcode.Onleesbaar"/> that says what is wrong.
    /// </summary>
    /// <param name="document">The bytes as published: XML, HTML or the text layer of a PDF.</param>
    /// <param name="metadata">What KOOP says beside the text; fills what the text lacks.</param>
    /// <param name="fallbackId">The id to use where neither text nor metadata names one: the name the document came under.</param>
    public static Publication Parse(ReadOnlyMemory<byte> document, KoopMetadata metadata, string fallbackId) =>
        throw new NotSupportedException($"{fallbackId}: {document.Length} {metadata}");
}
