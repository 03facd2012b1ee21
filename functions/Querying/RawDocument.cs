namespace Kamervragen.Querying;

/// <summary>The bytes of a document as published.</summary>
/// <param name="Content">The bytes, to be streamed and disposed by the caller.</param>
/// <param name="ContentType">What they are.</param>
/// <param name="FileName">A name to save them under.</param>
/// <param name="Versie">The hash of document and metadata; serves as ETag.</param>
public sealed record RawDocument(Stream Content, string ContentType, string FileName, string Versie);
