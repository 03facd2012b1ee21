using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Onderdelen;

/// <summary>A document of a dossier, with its addresses in this API.</summary>
public sealed record PublicatieInDossier
{
    /// <summary>Makes the item.</summary>
    /// <param name="source">What the dossier knows of the document.</param>
    public PublicatieInDossier(DossierBron source)
    {
        ArgumentNullException.ThrowIfNull(source);
        (Id, Soort, Formaat, Titel, Bron, Gewijzigd, Versie, Geldt) =
            (source.Id, source.Soort, source.Formaat, source.Titel, source.Bron, source.Gewijzigd, source.Versie, source.Geldt);
    }

    /// <summary>The document id.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public Soort Soort { get; }

    /// <summary>The form it was read from.</summary>
    public Formaat Formaat { get; }

    /// <summary>Its title in the metadata; null where that has none.</summary>
    public string? Titel { get; }

    /// <summary>The page a reader can open at the source, or null.</summary>
    public string? Bron { get; }

    /// <summary>When the source last changed it, UTC.</summary>
    public DateTimeOffset Gewijzigd { get; }

    /// <summary>The hash of its content.</summary>
    public string Versie { get; }

    /// <summary>Whether its text rules, or that of a newer or richer document of the same identity.</summary>
    public bool Geldt { get; }

    /// <summary>The address of its provenance.</summary>
    public string Herkomst => $"/api/publicaties/{Uri.EscapeDataString(Id)}";

    /// <summary>The address of its raw bytes.</summary>
    public string Document => $"{Herkomst}/document";
}
