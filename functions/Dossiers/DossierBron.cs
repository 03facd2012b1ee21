using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>A document that a dossier is made of.</summary>
/// <param name="Id">The document id.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Formaat">The form it was read from.</param>
/// <param name="Titel">Its title in the metadata.</param>
/// <param name="Bron">The page a reader can open, or null.</param>
/// <param name="Gewijzigd">When the source last changed it, UTC.</param>
/// <param name="Versie">The hash of its content.</param>
/// <param name="Geldt">Whether its text rules, or a newer or richer document of the same identity does.</param>
public sealed record DossierBron(
    string Id, Soort Soort, Formaat Formaat, string? Titel, string? Bron, DateTimeOffset Gewijzigd, string Versie, bool Geldt);
