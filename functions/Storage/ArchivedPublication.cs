using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>A document read from the archive, with what KOOP said beside it.</summary>
public sealed record ArchivedPublication
{
    /// <summary>The id under which it came.</summary>
    public required string Id { get; init; }

    /// <summary>The blob it was read from.</summary>
    public required string BlobName { get; init; }

    /// <summary>The hash of document and metadata.</summary>
    public required string Versie { get; init; }

    /// <summary>The bytes as published.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Record and <c>metadata.xml</c> as one.</summary>
    public required KoopMetadata Metadata { get; init; }

    /// <summary>When the source last changed it, UTC.</summary>
    public required DateTimeOffset Gewijzigd { get; init; }

    /// <summary>When it was fetched, UTC.</summary>
    public required DateTimeOffset Opgehaald { get; init; }

    /// <summary>The page a reader can open, or null.</summary>
    public string? Bron { get; init; }

    /// <summary>The W3C <c>traceparent</c> of the poll that brought this version, or null.</summary>
    public string? Traceparent { get; init; }

    /// <summary>Whether this process has stored it and reads it for the first time: probably nobody has filed it yet.</summary>
    public bool IsFresh { get; init; }
}
