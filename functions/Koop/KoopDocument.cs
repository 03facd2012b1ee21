namespace Kamervragen.Koop;

/// <summary>A document as it came over the wire, decompressed and otherwise untouched.</summary>
public sealed record KoopDocument
{
    /// <summary>The document id of the record it was fetched for.</summary>
    public required string Id { get; init; }

    /// <summary>Which form: <c>xml</c> or <c>metadata</c>.</summary>
    public required string Manifestation { get; init; }

    /// <summary>Where it came from, after redirects.</summary>
    public required Uri Url { get; init; }

    /// <summary>The bytes: well-formed XML without a DTD.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>When the last byte had come in, UTC.</summary>
    public required DateTimeOffset Fetched { get; init; }

    /// <summary>The validator of the source, quotes included; null where it gave none.</summary>
    public string? ETag { get; init; }

    /// <summary>The source's own date of the file; null where it gave none.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
