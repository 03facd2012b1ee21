using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Storage.Tests;

/// <summary>Dossiers and documents of fictitious members and ministers.</summary>
internal static class Voorbeeld
{
    public const string Sleutel = "2031Z00042";

    public static readonly DateTimeOffset Moment = new(2031, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A dossier of so many questions, each with its answer, in which one word tells one content from another.</summary>
    public static Kamervraag Dossier(int vragen = 2, string woord = "Ja", string sleutel = Sleutel) => new()
    {
        Sleutel = sleutel,
        Vraagnummer = sleutel,
        Titel = "Het dempen van de Vliet bij Waterwijk",
        Status = Status.Beantwoord,
        Vragen = [.. Enumerable.Range(1, vragen).Select(nr => Paar(nr, $"Is dit vraag {nr}?", $"{woord}, dit is antwoord {nr}."))],
    };

    public static VraagAntwoord Paar(int nr, string? vraag, string? antwoord) => new()
    {
        Volgnummer = nr,
        Nummer = $"{nr}",
        Vraag = vraag,
        VraagGroep = [$"{nr}"],
        Antwoord = antwoord,
        AntwoordGroep = antwoord is null ? [] : [$"{nr}"],
        VraagBron = $"kv-tk-{Sleutel}",
        AntwoordBron = antwoord is null ? null : "ah-tk-20302031-7",
    };

    /// <summary>A dossier that has a value in every field.</summary>
    public static Kamervraag Rijk() => Dossier() with
    {
        Onderwerp = "het dempen van de Vliet bij Waterwijk",
        Vergaderjaar = "2030-2031",
        Mondeling = true,
        Ingediend = new DateOnly(2031, 3, 3),
        Beantwoord = new DateOnly(2031, 4, 14),
        Dagen = 42,
        Status = Status.DeelsBeantwoord,
        Termijn = new DateOnly(2031, 4, 14),
        Indieners = [new Indiener("Van Dalen-Oord", "D66", "E. (Els) van Dalen-Oord"), new Indiener("Kwist", null, null)],
        Partijen = [new Partij("Democraten 66", "D66", "d66"), new Partij("Lijst Kwist", null, "lijst-kwist")],
        GerichtAan = ["Minister van Infrastructuur en Waterstaat", "Staatssecretaris van Financiën"],
        BeantwoordDoor = [new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat", "IenW")],
        Ontvangers = ["B. (Bas) Sluyter"],
        MedeNamens = ["Staatssecretaris van Financiën"],
        Ministeries = [new Ministerie("Infrastructuur en Waterstaat", "IenW", "ienw"), new Ministerie("Water en Wind", null, "water-en-wind")],
        Rubrieken = ["Natuur en milieu | Water", "Verkeer"],
        Vragen =
        [
            Paar(1, "Klopt het dat «de Vliet» wordt gedempt?\n\nZo ja, waarom?", "Ja. \"Dempen\" kost € 2 mln 🚧.") with
            {
                EerdereAntwoorden = [new AntwoordVersie("ah-tk-20302031-5", new DateOnly(2031, 3, 20), "Nee.", ["1", "2"])],
            },
            Paar(2, null, "Zie boven.") with { VraagBron = null },
            Paar(3, "", null) with { Nummer = "2m", VraagGroep = ["2m", "3"] },
        ],
        Mededelingen =
        [
            new DossierMededeling
            {
                Datum = new DateOnly(2031, 3, 24),
                Soort = Mededelingsoort.Uitstel,
                Tekst = "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
                Afzenders = [new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat", "IenW")],
                Documenten = ["ah-tk-20302031-6"],
            },
        ],
        Toelichting = "Deze vragen dienen ter aanvulling.",
        Overig = "Bijlage",
        Noten = [new DossierNoot("kv-tk-2031Z00042", new Noot("1", "Krant van Waterwijk", "https://krant.example/vliet", "Vraag 1"))],
        Bronnen = [new DossierBron("kv-tk-2031Z00042", Soort.Vraag, Formaat.Xml, "Het dempen", "https://zoek.example/kv", Moment, "0123456789abcdef", true)],
        Gebreken = [new DossierGebrek("ah-tk-20302031-7", new Gebrek("vraag-verschilt", "Vraag 1", "De vraag luidt anders."))],
    };

    public static FiledPublication Publicatie(int volgorde, string versie = "0123456789abcdef", string id = "kv-tk-2031Z00042") => new()
    {
        Sleutel = Sleutel,
        Id = id,
        Soort = Soort.Vraag,
        Formaat = Formaat.Xml,
        Titel = "Het dempen van de Vliet bij Waterwijk",
        Bron = "https://zoek.example/kv-tk-2031Z00042.html",
        BlobName = $"{id}/{versie}.xml",
        Versie = versie,
        Gewijzigd = Moment,
        Opgehaald = Moment,
        Volgorde = volgorde,
        ParserVersie = 3,
        Gebreken = ["vraag-verschilt"],
    };
}
