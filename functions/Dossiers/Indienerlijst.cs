using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Who asked: the names of the headers, with the party and with the full name of the metadata.</summary>
internal static class Indienerlijst
{
    /// <summary>The members, in the order of the question set's header.</summary>
    public static IReadOnlyList<Indiener> Make(IReadOnlyList<Geldend> geldend, Gebrekenlijst gebreken)
    {
        var byKnowledge = geldend.ByKnowledge().ToList();
        var leden = FromHeaders(byKnowledge);
        List<string> voluit = [.. byKnowledge.SelectMany(document => document.Publication.Indieners).Select(naam => naam.Trim())
            .Where(naam => naam.Length > 0).DistinctBy(Letters.Only, StringComparer.Ordinal)];
        if (leden.Count == 0)
        {
            return [.. voluit.Select(naam => new Indiener(Persoonsnaam.Read(naam).Achternaam is { Length: > 0 } achternaam ? achternaam : naam, Partij: null, naam))];
        }

        var full = FullNames(leden, voluit);
        foreach (var naam in voluit.Except(full.Values, StringComparer.Ordinal))
        {
            gebreken.Add(document: null, Gebrekcode.MetadataVerschil, "indieners", $"De metadata noemen {naam} als indiener; de kop van de documenten niet.");
        }

        return [.. leden.Select((lid, index) => new Indiener(lid.Naam, lid.Partij, full.GetValueOrDefault(index)))];
    }

    private static List<Lid> FromHeaders(List<Geldend> byKnowledge)
    {
        var leden = new List<Lid>();
        var hasRich = false;
        foreach (var document in byKnowledge.Where(document => document.Publication.Leden.Count > 0))
        {
            Join(leden, document.Publication.Leden, add: leden.Count == 0 || !hasRich || document.IsRijk);
            hasRich |= document.IsRijk;
        }

        return leden;
    }

    // Each name of the document fills one of the list: the same name and party first, then a name that lacks the party.
    private static void Join(List<Lid> leden, IReadOnlyList<Lid> others, bool add)
    {
        var open = Enumerable.Range(0, leden.Count).ToList();
        var rest = others.ToList();
        Fill((known, other) => SameParty(known, other) && Fit(known, other) >= 4);
        Fill((known, other) => SameParty(known, other) && Fit(known, other) > 0);
        Fill((known, other) => Fit(known, other) > 0);
        if (add)
        {
            leden.AddRange(rest.Where(lid => lid.Naam.Trim().Length > 0));
        }

        void Fill(Func<Lid, Lid, bool> fits)
        {
            foreach (var other in rest.ToList())
            {
                var place = open.FindIndex(index => fits(leden[index], other));
                if (place >= 0)
                {
                    var index = open[place];
                    leden[index] = leden[index] with { Partij = leden[index].Partij ?? other.Partij };
                    open.RemoveAt(place);
                    rest.Remove(other);
                }
            }
        }
    }

    private static bool SameParty(Lid known, Lid other) =>
        known.Partij is { } one && other.Partij is { } two && one.Trim().Length > 0 && two.Trim().Length > 0
        && string.Equals(Partijen.Van(one).Slug, Partijen.Van(two).Slug, StringComparison.Ordinal);

    private static int Fit(Lid known, Lid other)
    {
        var (one, two) = (Persoonsnaam.Read(known.Naam), Persoonsnaam.Read(other.Naam));
        return Math.Max(one.Fit(two), two.Fit(one));
    }

    // The best fits first; a name that fits two members equally well is given to neither.
    private static Dictionary<int, string> FullNames(List<Lid> leden, List<string> voluit)
    {
        var result = new Dictionary<int, string>();
        var open = voluit.ToList();
        var namen = leden.ConvertAll(lid => Persoonsnaam.Read(lid.Naam));
        var volle = voluit.ToDictionary(naam => naam, Persoonsnaam.Read, StringComparer.Ordinal);
        for (var wanted = 5; wanted > 0; wanted--)
        {
            var fits = namen.Select((naam, index) => (index, Names: open.FindAll(vol => naam.Fit(volle[vol]) == wanted)))
                .Where(fit => !result.ContainsKey(fit.index)).ToList();
            foreach (var (index, names) in fits.Where(fit => fit.Names.Count == 1))
            {
                if (fits.Count(other => other.Names.Contains(names[0], StringComparer.Ordinal)) == 1)
                {
                    result.Add(index, names[0]);
                    open.Remove(names[0]);
                }
            }
        }

        return result;
    }
}
