using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>
/// Makes up dossiers of the size of real ones: three to a dozen questions, most of them answered after some weeks, one in ten
/// answered in groups, some deferred, the last year's partly open.
/// </summary>
internal sealed class DossierGenerator(Random random)
{
    private const int ThisYear = 2026;

    private static readonly string[] Words =
        ["de", "het", "een", "van", "in", "dat", "voor", "met", "niet", "bij", "gemeenten", "dijken", "toezicht", "uitvoering", "vergunning", "scholen", "coördinatie", "procent"];

    /// <summary>Makes up a dossier.</summary>
    /// <param name="number">A number that no other has.</param>
    /// <param name="zaak">What it borrows.</param>
    public Kamervraag Create(int number, Zaak zaak)
    {
        var key = $"{zaak.Ingediend.Year}Z{number:D5}";
        var answerId = $"ah-tk-{zaak.Ingediend.Year}{zaak.Ingediend.Year + 1}-{number}";
        var isAnswered = random.Next(100) < (zaak.Ingediend.Year >= ThisYear ? 60 : 99);
        var isDeferred = random.Next(100) < 25;
        var days = random.Next(7, isDeferred ? 80 : 40);
        var ministry = Ministeries.Alle[random.Next(Ministeries.Alle.Count)];
        var minister = new Bewindspersoon("Minister", $"Voorbeeld-{random.Next(60)}", ministry.Naam, ministry.Afkorting);
        var members = zaak.Leden.Select(name => new Indiener(name, Partijen.Alle[random.Next(Partijen.Alle.Count)].Naam, Voluit: null)).ToList();
        return new Kamervraag
        {
            Sleutel = key,
            Vraagnummer = key,
            Titel = zaak.Onderwerp,
            Onderwerp = zaak.Onderwerp,
            Vergaderjaar = $"{zaak.Ingediend.Year}-{zaak.Ingediend.Year + 1}",
            Ingediend = zaak.Ingediend,
            Beantwoord = isAnswered ? zaak.Ingediend.AddDays(days) : null,
            Dagen = isAnswered ? days : null,
            Status = isAnswered ? Status.Beantwoord : isDeferred ? Status.Uitgesteld : Status.Open,
            Termijn = Antwoordtermijn.Bepaal(zaak.Ingediend, isDeferred),
            Indieners = members,
            Partijen = [.. members.Select(member => Partijen.Van(member.Partij!)).Distinct()],
            GerichtAan = [$"Minister van {ministry.Naam}"],
            BeantwoordDoor = isAnswered ? [minister] : [],
            Ministeries = [ministry],
            Rubrieken = [$"Rubriek {random.Next(20)} | Onderdeel {random.Next(8)}"],
            Vragen = [.. Questions(key, isAnswered ? answerId : null)],
            Mededelingen = isDeferred ? [Deferral(zaak.Ingediend.AddDays(20), minister, answerId)] : [],
            Bronnen = [.. Sources(key, isAnswered ? answerId : null, zaak)],
        };
    }

    private static IEnumerable<DossierBron> Sources(string key, string? answerId, Zaak zaak)
    {
        var moment = new DateTimeOffset(zaak.Ingediend, TimeOnly.MinValue, TimeSpan.Zero);
        yield return new DossierBron($"kv-tk-{key}", Soort.Vraag, Formaat.Xml, zaak.Onderwerp, $"https://voorbeeld.example/kv-tk-{key}.html", moment, "0123456789abcdef", Geldt: true);
        if (answerId is not null)
        {
            yield return new DossierBron(answerId, Soort.Antwoord, Formaat.Xml, zaak.Onderwerp, $"https://voorbeeld.example/{answerId}.html", moment, "0123456789abcdef", Geldt: true);
        }
    }

    private static DossierMededeling Deferral(DateOnly day, Bewindspersoon minister, string id) => new()
    {
        Datum = day,
        Soort = Mededelingsoort.Uitstel,
        Tekst = "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        Afzenders = [minister],
        Documenten = [$"{id}-u"],
    };

    private IEnumerable<VraagAntwoord> Questions(string key, string? answerId)
    {
        var count = random.Next(3, 13);
        var isGrouped = random.Next(10) == 0;
        var together = isGrouped ? Text(900, '.') : null;
        string[] all = [.. Enumerable.Range(1, count).Select(number => $"{number}")];
        foreach (var number in all)
        {
            yield return new VraagAntwoord
            {
                Volgnummer = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture),
                Nummer = number,
                Vraag = Text(300, '?'),
                VraagGroep = [number],
                VraagBron = $"kv-tk-{key}",
                Antwoord = answerId is null ? null : together ?? Text(700, '.'),
                AntwoordGroep = answerId is null ? [] : isGrouped ? all : [number],
                AntwoordBron = answerId,
            };
        }
    }

    private string Text(int characters, char end)
    {
        var words = new List<string>();
        for (var length = 0; length < characters; length += words[^1].Length + 1)
        {
            words.Add(Words[random.Next(Words.Length)]);
        }

        return string.Join(' ', words) + end;
    }
}
