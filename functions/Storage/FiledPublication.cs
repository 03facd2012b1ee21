using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>A document as it is filed under a dossier: the row of table <c>Publicaties</c>.</summary>
public sealed record FiledPublication
{
    /// <summary>The key of the dossier.</summary>
    public required string Sleutel { get; init; }

    /// <summary>The document id.</summary>
    public required string Id { get; init; }

    /// <summary>What the document is.</summary>
    public required Soort Soort { get; init; }

    /// <summary>The form it was read from.</summary>
    public required Formaat Formaat { get; init; }

    /// <summary>Its title in the metadata.</summary>
    public string? Titel { get; init; }

    /// <summary>The page a reader can open.</summary>
    public string? Bron { get; init; }

    /// <summary>The blob with the bytes.</summary>
    public required string BlobName { get; init; }

    /// <summary>The hash of document and metadata.</summary>
    public required string Versie { get; init; }

    /// <summary>When the source last changed it, UTC.</summary>
    public required DateTimeOffset Gewijzigd { get; init; }

    /// <summary>When it was fetched, UTC.</summary>
    public required DateTimeOffset Opgehaald { get; init; }

    /// <summary>The <see cref="DocumentState.Volgorde"/> of the decision to file it here; what was decided earlier is not filed over it.</summary>
    public required int Volgorde { get; init; }

    /// <summary>The version of the parser that read it.</summary>
    public int ParserVersie { get; init; }

    /// <summary>The codes of what does not fit, each once, in order.</summary>
    public IReadOnlyList<string> Gebreken { get; init; } = [];
}
