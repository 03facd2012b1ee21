using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Chooses among all known versions the documents whose text rules.</summary>
internal static class Versiekeuze
{
    /// <summary>The documents that rule, questions first and then by date.</summary>
    public static IReadOnlyList<Geldend> Choose(IReadOnlyList<DossierDocument> documenten)
    {
        var identities = Components(documenten).Select(versions => versions.ByAuthority(document => document));
        return VormSamenvoeging.Merge(identities)
            .Select(versions => new Geldend(versions[0], Ids(versions)))
            .ByDate(geldend => geldend.Document);
    }

    /// <summary>One of each version: of re-deliveries of the same content the last, by the time of change.</summary>
    public static IReadOnlyList<DossierDocument> Deduplicate(IEnumerable<DossierDocument> documenten) =>
    [
        .. documenten.GroupBy(document => (document.Publication.Id, document.Versie, document.Publication.Formaat))
            .Select(same => same.ByAuthority(document => document)[0]),
    ];

    /// <summary>The documents as sources, oldest first.</summary>
    public static IReadOnlyList<DossierBron> Sources(IReadOnlyList<DossierDocument> documenten, IReadOnlyList<Geldend> geldend)
    {
        var ruling = geldend.Select(document => document.Document).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. documenten.ByDate(document => document).Select(document => new DossierBron(
                document.Publication.Id,
                document.Publication.Soort,
                document.Publication.Formaat,
                document.Publication.Titel,
                document.Bron,
                document.Gewijzigd.ToUniversalTime(),
                document.Versie,
                ruling.Contains(document))),
        ];
    }

    // Versions of one document share the number or the id; a document that learns its number later has both, and ties them.
    private static List<List<DossierDocument>> Components(IReadOnlyList<DossierDocument> documenten)
    {
        var components = new List<(HashSet<string> Names, List<DossierDocument> Documents)>();
        foreach (var document in documenten)
        {
            var names = Names(document.Publication);
            var touched = components.Where(component => component.Names.Overlaps(names)).ToList();
            var documents = touched.SelectMany(component => component.Documents).Append(document).ToList();
            names.UnionWith(touched.SelectMany(component => component.Names));
            components.RemoveAll(touched.Contains);
            components.Add((names, documents));
        }

        return [.. components.Select(component => component.Documents)];
    }

    private static HashSet<string> Names(Publication publication)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { DossierKey.IdIdentity(publication) };
        if (DossierKey.NumberIdentity(publication) is { } number)
        {
            names.Add(number);
        }

        return names;
    }

    private static List<string> Ids(IEnumerable<DossierDocument> versions) =>
        [.. versions.ByDate(document => document).Select(document => document.Publication.Id).Distinct(StringComparer.Ordinal)];
}
