using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>The fields of a dossier that several documents tell: whose word counts, and how their lists become one.</summary>
internal static class Samenstelling
{
    /// <summary>The bare subject as a title: of the question set, else the subject of a header, else any title, else the key.</summary>
    public static string Title(IReadOnlyList<Geldend> geldend, string sleutel)
    {
        var set = geldend.Where(document => DossierKey.IsQuestionSet(document.Publication)).Select(document => document.Publication.Titel);
        return First(set) ?? Capitalize(Subject(geldend)) ?? First(geldend.Select(document => document.Publication.Titel)) ?? sleutel;
    }

    /// <summary>The subject of the headers.</summary>
    public static string? Subject(IReadOnlyList<Geldend> geldend) => First(geldend.ByKnowledge().Select(document => document.Publication.Onderwerp));

    /// <summary>The day the questions were sent in; documents that name another are flagged.</summary>
    public static DateOnly? Submitted(IReadOnlyList<Geldend> geldend, Gebrekenlijst gebreken)
    {
        var known = geldend.ByKnowledge().Where(document => document.Publication.Ingezonden is not null).ToList();
        if (known is not [var first, .. var others])
        {
            return null;
        }

        foreach (var other in others.Where(other => other.IsRijk && other.Publication.Ingezonden != first.Publication.Ingezonden && !DossierKey.IsJoint(other.Publication)))
        {
            gebreken.Add(other, Gebrekcode.DatumVerschil, "ingezonden", $"Hier staat {other.Publication.Ingezonden:yyyy-MM-dd} als dag van inzending, elders {first.Publication.Ingezonden:yyyy-MM-dd}.");
        }

        return first.Publication.Ingezonden;
    }

    /// <summary>Who answered: every member of government in the headers of the answering documents, else the names of their metadata.</summary>
    public static IReadOnlyList<Bewindspersoon> AnsweredBy(IReadOnlyList<Geldend> beantwoording)
    {
        var result = new List<Bewindspersoon>();
        foreach (var persoon in beantwoording.SelectMany(document => document.Publication.BeantwoordDoor))
        {
            var index = result.FindIndex(known => Letters.Same(known.Naam, persoon.Naam));
            if (index < 0)
            {
                result.Add(persoon);
            }
            else
            {
                var known = result[index];
                result[index] = known with { Functie = known.Functie ?? persoon.Functie, Ministerie = known.Ministerie ?? persoon.Ministerie, Afkorting = known.Afkorting ?? persoon.Afkorting };
            }
        }

        return result.Count > 0
            ? result
            : [.. Receivers(beantwoording).Select(naam => new Bewindspersoon(Functie: null, Persoonsnaam.Read(naam).Achternaam, Ministerie: null))];
    }

    /// <summary>The full names of those who answered.</summary>
    public static IReadOnlyList<string> Receivers(IReadOnlyList<Geldend> beantwoording) =>
        DistinctTexts(beantwoording.SelectMany(document => document.Publication.Ontvangers));

    /// <summary>The parties of those who asked, each once, in their order.</summary>
    public static IReadOnlyList<Partij> Parties(IEnumerable<Indiener> indieners) =>
    [
        .. indieners.Select(indiener => indiener.Partij).Where(partij => !string.IsNullOrWhiteSpace(partij))
            .Select(partij => Partijen.Van(partij!)).DistinctBy(partij => partij.Slug, StringComparer.Ordinal),
    ];

    /// <summary>The ministries of those asked, of those who answered and of those on whose behalf, each once.</summary>
    public static IReadOnlyList<Ministerie> MinistriesOf(IEnumerable<string> gerichtAan, IEnumerable<Bewindspersoon> beantwoordDoor, IEnumerable<string> medeNamens) =>
    [
        .. gerichtAan.Concat(beantwoordDoor.Select(MinistryOf).OfType<string>()).Concat(medeNamens)
            .Where(tekst => !string.IsNullOrWhiteSpace(tekst)).SelectMany(Ministeries.AlleIn).DistinctBy(ministerie => ministerie.Slug, StringComparer.Ordinal),
    ];

    /// <summary>Each text once, in order of first appearance; texts that differ only in blanks and punctuation are one.</summary>
    public static IReadOnlyList<string> DistinctTexts(IEnumerable<string> texts) =>
        [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).DistinctBy(Letters.Only, StringComparer.Ordinal)];

    /// <summary>Texts of several documents as one: each once, one that another contains left out; null where there are none.</summary>
    public static string? Joined(IEnumerable<string?> texts)
    {
        var kept = new List<string>();
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)).OfType<string>())
        {
            if (!kept.Exists(other => Letters.Only(other).Contains(Letters.Only(text), StringComparison.Ordinal)))
            {
                kept.Add(text);
            }
        }

        return kept.Count > 0 ? string.Join("\n\n", kept) : null;
    }

    private static string? MinistryOf(Bewindspersoon persoon) =>
        Ministeries.Zoek(persoon.Ministerie) is null && Ministeries.Zoek(persoon.Afkorting) is not null
            ? persoon.Afkorting
            : persoon.Ministerie ?? persoon.Afkorting ?? (Ministeries.Zoek(persoon.Functie) is null ? null : persoon.Functie);

    private static string? First(IEnumerable<string?> texts) => texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim();

    private static string? Capitalize(string? text) => text is null ? null : char.ToUpperInvariant(text[0]) + text[1..];
}
