using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Onderdelen;

/// <summary>The documents that a dossier is made of.</summary>
/// <param name="Sleutel">The key of the dossier.</param>
/// <param name="Publicaties">The documents, oldest first, superseded ones included.</param>
public sealed record Publicatielijst(string Sleutel, IReadOnlyList<PublicatieInDossier> Publicaties)
{
    /// <summary>The documents of a dossier.</summary>
    public static Publicatielijst Of(Kamervraag dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new Publicatielijst(dossier.Sleutel, [.. dossier.Bronnen.Select(source => new PublicatieInDossier(source))]);
    }
}
