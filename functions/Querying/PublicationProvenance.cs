namespace Kamervragen.Querying;

/// <summary>Where a document came from, what was made of it, and where its bytes are.</summary>
public sealed record PublicationProvenance
{
    /// <summary>The document id.</summary>
    public required string Id { get; init; }

    /// <summary>The page a reader can open at the source; null for a document that came from a file.</summary>
    public string? Bron { get; init; }

    /// <summary>When the source last changed it, UTC.</summary>
    public required DateTimeOffset Gewijzigd { get; init; }

    /// <summary>When it was fetched, UTC.</summary>
    public required DateTimeOffset Opgehaald { get; init; }

    /// <summary>The hash of document and metadata.</summary>
    public required string Versie { get; init; }

    /// <summary>The version of the parser that read it; 0 where it has not been read yet.</summary>
    public int ParserVersie { get; init; }

    /// <summary><c>verwerkt</c>, <c>wacht</c> or <c>onleesbaar</c>.</summary>
    public required string Oordeel { get; init; }

    /// <summary>Why a version could not be read; null where none was.</summary>
    public string? Uitleg { get; init; }

    /// <summary>The dossiers it belongs to.</summary>
    public IReadOnlyList<string> Kamervragen { get; init; } = [];

    /// <summary>The address of the raw bytes in this API.</summary>
    public required string Document { get; init; }
}
