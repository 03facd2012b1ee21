namespace Kamervragen.Dossiers;

/// <summary>
/// Compares the questions that a document repeats with those of the list, letter for letter, and takes a group apart where the
/// document prints its questions one by one. A text layer is not compared, for what differs there is the extraction; the words
/// of a richer document take the place of its own.
/// </summary>
internal static class Vraagvergelijking
{
    private const string Verschil = "De vraag luidt hier anders dan in de lijst van vragen.";

    private static readonly Comparer<(int Number, string Letters)> ByNumber = Comparer<(int Number, string Letters)>.Create(Nummering.Compare);

    /// <summary>Compares a document with the rows its questions belong to.</summary>
    public static void Compare(Geldend document, IReadOnlyList<(Vraagregel Regel, Vraagrij Rij)> koppeling, Gebrekenlijst gebreken)
    {
        if (!document.IsRijk)
        {
            return;
        }

        var foreign = koppeling.Where(pair => pair.Rij.Vraag is not null && !ReferenceEquals(pair.Rij.Bron, document)).ToList();
        foreach (var (regel, rij) in foreign.Where(pair => !pair.Rij.Bron!.IsRijk && (!pair.Regel.IsGroep || pair.Rij.Vraag!.IsGroep)))
        {
            rij.TakeQuestionFrom(regel, document);
        }

        var rich = foreign.Where(pair => pair.Rij.Bron!.IsRijk && !ReferenceEquals(pair.Rij.Bron, document)).ToList();
        foreach (var (regel, rij) in rich.Where(pair => pair.Regel.IsGroep == pair.Rij.Vraag!.IsGroep).DistinctBy(pair => pair.Regel.Deel, ReferenceEqualityComparer.Instance))
        {
            CompareOne(document, regel, rij.Vraag!, gebreken);
        }

        foreach (var group in Groups(rich.Where(pair => pair.Regel.IsGroep && !pair.Rij.Vraag!.IsGroep), pair => pair.Regel))
        {
            CompareGroup(document, group, pair => pair.Rij.Vraag!, group[0].Regel, gebreken);
        }

        foreach (var group in Groups(rich.Where(pair => !pair.Regel.IsGroep && pair.Rij.Vraag!.IsGroep), pair => pair.Rij.Vraag!))
        {
            if (CompareGroup(document, group, pair => pair.Regel, group[0].Rij.Vraag!, gebreken))
            {
                group.ForEach(pair => pair.Rij.TakeQuestionFrom(pair.Regel, document));
            }
        }
    }

    private static void CompareOne(Geldend document, Vraagregel regel, Vraagregel vraag, Gebrekenlijst gebreken)
    {
        if ((!regel.IsGroep || Numbers(regel).SetEquals(Numbers(vraag))) && !string.Equals(regel.Woorden, vraag.Woorden, StringComparison.Ordinal))
        {
            Flag(document, vraag, gebreken);
        }
    }

    // Only a whole group can be taken apart; of a part it is only known whether its words stand in the joined text.
    private static bool CompareGroup(
        Geldend document,
        List<(Vraagregel Regel, Vraagrij Rij)> apart,
        Func<(Vraagregel Regel, Vraagrij Rij), Vraagregel> regel,
        Vraagregel joined,
        Gebrekenlijst gebreken)
    {
        var whole = joined.Woorden;
        var parts = apart.OrderBy(part => Nummering.Rank(regel(part).Nummer), ByNumber).Select(part => regel(part).Woorden).ToList();
        var isWhole = parts.Count == Nummering.Of(joined.Deel).Count;
        var agrees = isWhole
            ? string.Equals(string.Concat(parts), whole, StringComparison.Ordinal)
            : parts.TrueForAll(part => whole.Contains(part, StringComparison.Ordinal));
        if (!agrees)
        {
            Flag(document, joined, gebreken);
        }

        return agrees && isWhole;
    }

    private static void Flag(Geldend document, Vraagregel vraag, Gebrekenlijst gebreken) =>
        gebreken.Add(document, Dossiergebrekcode.VraagVerschilt, $"vraag {string.Join(", ", Nummering.Of(vraag.Deel))}".TrimEnd(), Verschil);

    private static HashSet<string> Numbers(Vraagregel regel) => Nummering.Of(regel.Deel).Select(Nummering.Key).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<List<(Vraagregel Regel, Vraagrij Rij)>> Groups(
        IEnumerable<(Vraagregel Regel, Vraagrij Rij)> pairs, Func<(Vraagregel Regel, Vraagrij Rij), Vraagregel> joined) =>
        [.. pairs.GroupBy(pair => joined(pair).Deel, ReferenceEqualityComparer.Instance).Select(group => group.ToList())];
}
