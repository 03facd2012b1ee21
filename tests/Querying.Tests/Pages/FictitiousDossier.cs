using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Tests.Pages;

/// <summary>A dossier with everything a page can show. All people, parties' positions and events in it are made up.</summary>
internal static class FictitiousDossier
{
    public const string Set = "kv-tk-2031Z00042";
    public const string Delay = "ah-tk-20302031-61";
    public const string First = "ah-tk-20302031-77";
    public const string Second = "ah-tk-20302031-90";

    public static readonly DateOnly Today = new(2031, 5, 9);

    public static Kamervraag Answered { get; } = new()
    {
        Sleutel = "2031Z00042",
        Vraagnummer = "2031Z00042",
        Titel = "Het dempen van de Vliet bij Waterwijk",
        Onderwerp = "het dempen van de Vliet bij Waterwijk",
        Vergaderjaar = "2030-2031",
        Ingediend = new DateOnly(2031, 3, 3),
        Beantwoord = new DateOnly(2031, 4, 16),
        Dagen = 44,
        Status = Status.Beantwoord,
        Termijn = new DateOnly(2031, 4, 14),
        Indieners =
        [
            new Indiener("Van Dalen-Oord", "Democraten 66", "M.J. (Marit) van Dalen-Oord"),
            new Indiener("Kwist", "Nieuw Sociaal Contract", "K. (Koen) Kwist"),
            new Indiener("Zilt", "Waterlijst", null),
        ],
        GerichtAan = ["Minister van Infrastructuur en Waterstaat", "Staatssecretaris van Financiën"],
        BeantwoordDoor = [new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat", "IenW")],
        Ontvangers = ["A.B. (Anneke) Sluyter", "P. (Piet) Dubbeltje"],
        MedeNamens = ["Staatssecretaris van Financiën"],
        Ministeries = [Ministeries.Van("Infrastructuur en Waterstaat"), Ministeries.Van("Financiën")],
        Rubrieken = ["Natuur en milieu | Water", "Verkeer | Water"],
        Vragen = Questions(),
        Mededelingen =
        [
            new DossierMededeling
            {
                Datum = new DateOnly(2031, 3, 24),
                Soort = Mededelingsoort.Uitstel,
                Tekst = "De vragen over het dempen van de Vliet kunnen niet binnen de gebruikelijke termijn worden beantwoord.\n\nDe reden is dat er nog wordt gepeild.",
                Afzenders = [new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat", "IenW")],
                Documenten = [Delay],
            },
        ],
        Toelichting = "Deze vragen dienen ter aanvulling op eerdere vragen over de Vliet.",
        Overig = "Een regel die nergens bij hoort.",
        Noten = Notes(),
        Bronnen = Documents(),
        Gebreken = [new DossierGebrek(First, new Gebrek(Dossiergebrekcode.VraagVerschilt, "vraag 4", "De vraag luidt in het antwoord anders."))],
    };

    public static Kamervraag Open { get; } = Answered with
    {
        Status = Status.Uitgesteld,
        Beantwoord = null,
        Dagen = null,
        BeantwoordDoor = [],
        Ontvangers = [],
        MedeNamens = [],
        Vragen = [.. Answered.Vragen.Select(row => row with { Antwoord = null, AntwoordGroep = [], AntwoordBron = null, EerdereAntwoorden = [] })],
        Bronnen = [.. Documents().Take(2)],
    };

    private static VraagAntwoord[] Questions()
    {
        const string shared = "Ja.\n\nIn de bijlage staat per gemeente:\n\nGemeente\tLengte (km)\tGedempt\nWaterwijk\t3,2\tnee\nOosterdam\t1,1";
        const string earlier = "Daar kom ik op terug.";
        return
        [
            Question("1", "Kent u het bericht «Vliet gaat dicht»?", shared, "1", "2"),
            Question("2", "Klopt dit bericht?", shared, "1", "2"),
            Question("3", "Welke van deze maatregelen neemt u?\n\n– peilbesluit;\n– baggeren, ook waar dat meer dan één seizoen duurt en de scheepvaart er een omweg voor moet maken;\n– niets.", "Geen.", "3") with
            {
                AntwoordBron = Second,
                EerdereAntwoorden = [new AntwoordVersie(First, new DateOnly(2031, 4, 16), earlier, ["3", "4"])],
            },
            Question("4", "Wanneer is het werk klaar?", "Naar verwachting in 2033.", "4") with
            {
                AntwoordBron = Second,
                EerdereAntwoorden = [new AntwoordVersie(First, new DateOnly(2031, 4, 16), earlier, ["3", "4"])],
            },
            Question("4a", "Kunt u deze vragen afzonderlijk beantwoorden?", "Zie hierboven. Ik heb de vragen 1 en 2 samengenomen, omdat het antwoord hetzelfde is.", "4a"),
        ];

        static VraagAntwoord Question(string number, string question, string answer, params string[] group) => new()
        {
            Volgnummer = number == "4a" ? 5 : number[0] - '0',
            Nummer = number,
            Vraag = question,
            VraagGroep = [number],
            VraagBron = Set,
            Antwoord = answer,
            AntwoordGroep = group,
            AntwoordBron = First,
        };
    }

    private static DossierNoot[] Notes() =>
    [
        new DossierNoot(Set, new Noot("1", "Waterwijker Courant, 1 maart 2031, https://krant.example/vliet?a=1&b=2.", "https://krant.example/vliet?a=1&b=2", "vraag 1")),
        new DossierNoot(First, new Noot("1", "Waterwijker Courant, 1 maart 2031, https://krant.example/vliet?a=1&b=2.", "https://krant.example/vliet?a=1&b=2", "vraag 1")),
        new DossierNoot(First, new Noot("2", "Kamerstuk over de Vliet.", "https://stukken.example/vliet", "antwoord 1,2")),
        new DossierNoot(First, new Noot("3", "Noot bij het eerdere antwoord.", null, "antwoord 3,4")),
        new DossierNoot(Delay, new Noot("1", "Noot bij de mededeling.", null, "mededeling")),
        new DossierNoot(Set, new Noot("2", "Noot bij de toelichting.", null, "toelichting")),
        new DossierNoot(First, new Noot("9", "Noot zonder plaats.", null, null)),
    ];

    private static DossierBron[] Documents() =>
    [
        Document(Set, Soort.Vraag, "Het dempen van de Vliet bij Waterwijk"),
        Document(Delay, Soort.Mededeling, "Uitstel beantwoording vragen over het dempen van de Vliet"),
        Document(First, Soort.Antwoord, "Antwoord op vragen van de leden Van Dalen-Oord, Kwist en Zilt over het dempen van de Vliet bij Waterwijk"),
        Document(Second, Soort.Antwoord, "Nader antwoord op vragen over het dempen van de Vliet bij Waterwijk"),
        Document(Set + "-n1", Soort.Vraag, "Het dempen van de Vliet") with { Geldt = false },
    ];

    private static DossierBron Document(string id, Soort soort, string titel) => new(
        id, soort, Formaat.Xml, titel, $"https://zoek.officielebekendmakingen.nl/{id}.html", DateTimeOffset.UnixEpoch, "00", Geldt: true);
}
