using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Tests.Exports;

/// <summary>Random dossiers with texts that nobody would write.</summary>
internal static class Willekeurig
{
    public static Kamervraag Dossier(Random random, string sleutel)
    {
        var questions = random.Next(10) == 0 ? random.Next(95, 130) : random.Next(0, 6);
        var asked = new DateOnly(2031, 3, 3).AddDays(random.Next(400));
        DateOnly? answered = random.Next(2) == 0 ? null : asked.AddDays(random.Next(60));
        return new Kamervraag
        {
            Sleutel = sleutel,
            Vraagnummer = random.Next(5) == 0 ? null : sleutel,
            Titel = Text(random),
            Mondeling = random.Next(8) == 0,
            Ingediend = random.Next(8) == 0 ? null : asked,
            Beantwoord = answered,
            Dagen = answered is { } day ? day.DayNumber - asked.DayNumber : null,
            Termijn = Antwoordtermijn.Bepaal(asked, uitgesteld: false),
            Status = answered is null ? Status.Open : Status.Beantwoord,
            Indieners = [new Indiener(Text(random), random.Next(2) == 0 ? null : "D66", Voluit: null)],
            Ministeries = [new Ministerie("Financiën", "FIN", "fin")],
            Rubrieken = [Text(random), "Water"],
            Mededelingen = [new DossierMededeling { Datum = asked, Soort = Mededelingsoort.Uitstel, Tekst = Text(random) }],
            Vragen = [.. Enumerable.Range(1, questions).Select(nr => Question(random, nr))],
        };
    }

    private static VraagAntwoord Question(Random random, int nr) => new()
    {
        Volgnummer = nr,
        Nummer = $"{nr}",
        Vraag = random.Next(9) == 0 ? null : Text(random),
        VraagGroep = [$"{nr}"],
        VraagBron = "kv-tk-2031Z00042",
        Antwoord = random.Next(4) == 0 ? null : Text(random),
        AntwoordGroep = random.Next(2) == 0 ? [] : ["1", $"{nr}"],
    };

    // Storage and JSON keep only whole characters.
    private static string Text(Random random) => random.Next(40) == 0
        ? new string('a', random.Next(30_000, 70_000))
        : Hostile.WellFormed(Hostile.Texts[random.Next(Hostile.Texts.Length)]);
}
