namespace Kamervragen.Dossiers;

/// <summary>Makes a dossier of the publications that belong to it.</summary>
public static class KamervraagAssembler
{
    /// <summary>Assembles. Any order and any repetition of the same documents gives the same dossier.</summary>
    /// <param name="sleutel">The key of the dossier: a vraagnummer or a document's own number.</param>
    /// <param name="documenten">All known versions of all publications filed under the key; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="documenten"/> is empty.</exception>
    public static Kamervraag Assemble(string sleutel, IReadOnlyCollection<DossierDocument> documenten) =>
        throw new NotSupportedException($"{sleutel}: {documenten.Count}");
}
