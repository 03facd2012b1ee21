using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Makes a dossier of the publications that belong to it.</summary>
public static class KamervraagAssembler
{
    /// <summary>Assembles. Any order and any repetition of the same documents gives the same dossier.</summary>
    /// <param name="sleutel">The key of the dossier: a vraagnummer or a document's own number.</param>
    /// <param name="documenten">All known versions of all publications filed under the key; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="documenten"/> is empty.</exception>
    public static Kamervraag Assemble(string sleutel, IReadOnlyCollection<DossierDocument> documenten)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sleutel);
        ArgumentNullException.ThrowIfNull(documenten);
        if (documenten.Count == 0)
        {
            throw new ArgumentException($"A dossier needs at least one document; give those filed under {sleutel}.", nameof(documenten));
        }

        var vraagnummer = Vraagnummer.Normalize(sleutel);
        var versies = Versiekeuze.Deduplicate(documenten);
        var geldend = Versiekeuze.Choose(versies);
        return Build(vraagnummer ?? sleutel, geldend) with
        {
            Vraagnummer = vraagnummer,
            Bronnen = Versiekeuze.Sources(versies, geldend),
        };
    }

    private static Kamervraag Build(string sleutel, IReadOnlyList<Geldend> geldend)
    {
        var gebreken = new Gebrekenlijst();
        gebreken.TakeOver(geldend);
        var lijst = Vragenlijst.Make(geldend, sleutel, gebreken);
        Antwoordkeuze.Apply(lijst, geldend, gebreken);
        Volledigheid.Check(lijst, geldend, gebreken);
        var status = Statusbepaling.Determine(lijst.Rijen, geldend);
        var kamervraag = new Kamervraag
        {
            Sleutel = sleutel,
            Titel = Samenstelling.Title(geldend, sleutel),
            Onderwerp = Samenstelling.Subject(geldend),
            Vergaderjaar = geldend.Select(document => document.Publication.Vergaderjaar).FirstOrDefault(jaar => jaar is not null),
            Mondeling = geldend.Any(document => document.Publication.Soort == Soort.Mondeling),
            Ingediend = Samenstelling.Submitted(geldend, gebreken),
            Beantwoord = status.Beantwoord,
            Status = status.Status,
            Indieners = Indienerlijst.Make(geldend, gebreken),
            GerichtAan = geldend.ByKnowledge().Select(document => Samenstelling.DistinctTexts(document.Publication.GerichtAan)).FirstOrDefault(list => list.Count > 0) ?? [],
            BeantwoordDoor = Samenstelling.AnsweredBy(status.Beantwoording),
            Ontvangers = Samenstelling.Receivers(status.Beantwoording),
            MedeNamens = Samenstelling.DistinctTexts(status.Beantwoording.SelectMany(document => document.Publication.MedeNamens)),
            Rubrieken = [.. Samenstelling.DistinctTexts(geldend.SelectMany(document => document.Publication.Rubrieken)).Order(StringComparer.Ordinal)],
            Vragen = [.. lijst.Rijen.Select((rij, index) => rij.ToVraagAntwoord(index + 1))],
            Mededelingen = Mededelingenlijst.Make(geldend),
            Toelichting = Samenstelling.Joined(geldend.ByKnowledge().Select(document => document.Publication.Toelichting)),
            Overig = Samenstelling.Joined(geldend.Select(document => document.Publication.Overig)),
            Noten = [.. geldend.SelectMany(document => document.Publication.Noten.Select(noot => new DossierNoot(document.Id, noot)))],
        };
        return Derive(kamervraag, gebreken) with { Gebreken = gebreken.Alle };
    }

    /// <summary>Adds what follows from the fields already there.</summary>
    private static Kamervraag Derive(Kamervraag kamervraag, Gebrekenlijst gebreken)
    {
        var dagen = kamervraag.Beantwoord?.DayNumber - kamervraag.Ingediend?.DayNumber;
        if (dagen < 0)
        {
            gebreken.Add(document: null, Gebrekcode.DatumVerschil, "ontvangen", $"Het antwoord ({kamervraag.Beantwoord:yyyy-MM-dd}) zou er eerder zijn dan de vragen ({kamervraag.Ingediend:yyyy-MM-dd}).");
        }

        var uitgesteld = kamervraag.Mededelingen.Any(mededeling => mededeling.Soort == Mededelingsoort.Uitstel);
        return kamervraag with
        {
            Dagen = dagen < 0 ? null : dagen,
            Termijn = kamervraag is { Mondeling: false, Ingediend: { } ingediend } ? Antwoordtermijn.Bepaal(ingediend, uitgesteld) : null,
            Partijen = Samenstelling.Parties(kamervraag.Indieners),
            Ministeries = Samenstelling.MinistriesOf(kamervraag.GerichtAan, kamervraag.BeantwoordDoor, kamervraag.MedeNamens),
        };
    }
}
