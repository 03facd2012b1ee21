using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>A document on its way into the archive, as it came from the source or from a file.</summary>
public sealed record ArchiveEntry
{
    /// <summary>The id under which it came.</summary>
    public required string Id { get; init; }

    /// <summary>The form of the document, which gives the blob its extension.</summary>
    public required Formaat Formaat { get; init; }

    /// <summary>The bytes, unchanged.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The record of the search (<c>sru:record</c>), or empty.</summary>
    public ReadOnlyMemory<byte> Record { get; init; }

    /// <summary>The document's own <c>metadata.xml</c>, or empty where the record says enough.</summary>
    public ReadOnlyMemory<byte> Metadata { get; init; }

    /// <summary>When the source last changed it, UTC.</summary>
    public required DateTimeOffset Gewijzigd { get; init; }

    /// <summary>When it was fetched, UTC.</summary>
    public required DateTimeOffset Opgehaald { get; init; }

    /// <summary>The page a reader can open, or null.</summary>
    public string? Bron { get; init; }

    /// <summary>The W3C <c>traceparent</c> of the poll that brings it, or null.</summary>
    public string? Traceparent { get; init; }
}
