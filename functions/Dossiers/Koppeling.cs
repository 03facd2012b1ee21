namespace Kamervragen.Dossiers;

/// <summary>Finds which question of a document is which question of the list.</summary>
internal static class Koppeling
{
    /// <summary>Pairs lines with rows, each at most once: by number and words, by number, by words, and last by order where the counts agree.</summary>
    /// <param name="regels">The questions of the document.</param>
    /// <param name="rijen">The rows so far.</param>
    /// <param name="byOrder">Whether nothing but their order brought some of them together.</param>
    public static IReadOnlyDictionary<Vraagregel, Vraagrij> Match(IReadOnlyList<Vraagregel> regels, IReadOnlyList<Vraagrij> rijen, out bool byOrder)
    {
        var pairs = new Dictionary<Vraagregel, Vraagrij>(ReferenceEqualityComparer.Instance);
        var openRegels = regels.ToList();
        var openRijen = rijen.ToList();
        Pair((regel, rij) => Nummering.Same(regel.Nummer, rij.Nummer) && SameWords(regel, rij));
        Pair((regel, rij) => Nummering.Same(regel.Nummer, rij.Nummer));
        Pair((regel, rij) => (regel.Nummer.Length == 0 || rij.Nummer.Length == 0) && SameWords(regel, rij));
        byOrder = openRegels.Count > 0 && openRegels.Count == openRijen.Count
            && (openRegels.TrueForAll(regel => regel.Nummer.Length == 0) || openRijen.TrueForAll(rij => rij.Nummer.Length == 0));
        if (byOrder)
        {
            Pair((_, _) => true);
        }

        return pairs;

        void Pair(Func<Vraagregel, Vraagrij, bool> fits)
        {
            foreach (var regel in openRegels.ToList())
            {
                if (openRijen.Find(rij => fits(regel, rij)) is { } found)
                {
                    pairs.Add(regel, found);
                    openRegels.Remove(regel);
                    openRijen.Remove(found);
                }
            }
        }
    }

    private static bool SameWords(Vraagregel regel, Vraagrij rij) =>
        rij.Vraag is { } vraag && Letters.Same(vraag.Deel.Tekst, regel.Deel.Tekst);
}
