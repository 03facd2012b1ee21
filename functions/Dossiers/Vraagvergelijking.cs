namespace Kamervragen.Dossiers;

/// <summary>
/// Compares the questions that a document repeats with those of the list, letter for letter, and takes a group apart where the
/// document prints its questions one by one. Text layers are not compared: what differs there is the extraction.
/// </summary>
internal static class Vraagvergelijking
{
    private const string Verschil = "De vraag luidt hier anders dan in de lijst van vragen.";

    /// <summary>Compares a document with the rows its questions belong to.</summary>
    public static void Compare(Geldend document, IReadOnlyList<(Vraagregel Regel, Vraagrij Rij)> koppeling, Gebrekenlijst gebreken)
    {
        var foreign = koppeling.Where(pair => pair.Rij.Bron is { IsRijk: true } bron && !ReferenceEquals(bron, document));
        if (!document.IsRijk)
        {
            return;
        }

        var pairs = foreign.ToList();
        foreach (var (regel, rij) in pairs.Where(pair => !pair.Regel.IsGroep && !pair.Rij.Vraag!.IsGroep))
        {
            if (!Letters.Same(regel.Deel.Tekst, rij.Vraag!.Deel.Tekst))
            {
                gebreken.Add(document, Dossiergebrekcode.VraagVerschilt, rij.Plaats, Verschil);
            }
        }

        foreach (var group in pairs.Where(pair => pair.Regel.IsGroep && !pair.Rij.Vraag!.IsGroep).GroupBy(pair => pair.Regel.Deel, ReferenceEqualityComparer.Instance))
        {
            var apart = group.OrderBy(pair => pair.Rij.Nummer, Comparer<string>.Create(Nummering.Compare));
            CompareGroup(document, apart.Select(pair => pair.Rij.Vraag!.Deel.Tekst), group.First().Regel, gebreken);
        }

        TakeApart(document, pairs, gebreken);
    }

    private static void TakeApart(Geldend document, List<(Vraagregel Regel, Vraagrij Rij)> pairs, Gebrekenlijst gebreken)
    {
        var groups = pairs.Where(pair => !pair.Regel.IsGroep && pair.Rij.Vraag!.IsGroep).GroupBy(pair => pair.Rij.Vraag!.Deel, ReferenceEqualityComparer.Instance);
        foreach (var group in groups.Select(group => group.ToList()).ToList())
        {
            var joined = group[0].Rij.Vraag!;
            var ordered = group.OrderBy(pair => pair.Regel.Nummer, Comparer<string>.Create(Nummering.Compare));
            if (CompareGroup(document, ordered.Select(pair => pair.Regel.Deel.Tekst), joined, gebreken))
            {
                group.ForEach(pair => pair.Rij.TakeQuestionFrom(pair.Regel, document));
            }
        }
    }

    private static bool CompareGroup(Geldend document, IEnumerable<string> apart, Vraagregel joined, Gebrekenlijst gebreken)
    {
        var same = Letters.Same(string.Concat(apart), joined.Deel.Tekst);
        if (!same)
        {
            gebreken.Add(document, Dossiergebrekcode.VraagVerschilt, $"vraag {string.Join(", ", joined.Deel.Nummers)}", Verschil);
        }

        return same;
    }
}
