using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>One version of one publication, as the archive has it: what it says and where it is kept.</summary>
public sealed record DossierDocument
{
    /// <summary>What the document says.</summary>
    public required Publication Publication { get; init; }

    /// <summary>When the source last changed it; of two versions of one document the later rules. UTC.</summary>
    public required DateTimeOffset Gewijzigd { get; init; }

    /// <summary>The hash of the content, lower-case hex: the tie-breaker between versions of the same moment.</summary>
    public required string Versie { get; init; }

    /// <summary>The page a reader can open, or null where the document came from a file.</summary>
    public string? Bron { get; init; }
}
