namespace Kamervragen.EndToEnd.Tests;

/// <summary>A source that goes on publishing: question sets, answers to them, corrections of those. The people in it do not exist.</summary>
public sealed class GrowingSource(string folder, Random random)
{
    private const string Kop = """<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Zilverspar</achternaam></naam> (Fictieve Partij) aan de Minister van Fictieve Zaken over <kamervraagonderwerp>een verzonnen zaak</kamervraagonderwerp> (ingezonden <datum isodatum="2026-01-30">30 januari 2026</datum>).</kamervraagomschrijving>""";
    private const string Reactie = """<kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>Dennenboom</achternaam></naam> (<organisatie afkorting="FZ">Fictieve Zaken</organisatie>) (ontvangen <datum isodatum="2026-02-19">19 februari 2026</datum>).</kamervraagomschrijving>""";

    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private int _day;

    /// <summary>How many documents there are.</summary>
    public int Documents => _published.Count;

    /// <summary>Publishes a question set, an answer that may not say to which set it belongs, and sometimes a correction.</summary>
    public void Publish()
    {
        _day++;
        var number = $"2026Z{91000 + _day}";
        var isSilent = random.Next(3) == 0;
        WriteQuestions(number, isSilent ? $"ah-tk-20252026-{9100 + _day}" : null);
        WriteAnswer(9100 + _day, isSilent ? null : number, "Ja");
        if (_day > 1 && random.Next(2) == 0)
        {
            var earlier = random.Next(1, _day);
            WriteAnswer(9100 + earlier, $"2026Z{91000 + earlier}", $"Nee (verbetering {_day})");
        }
    }

    private void WriteQuestions(string number, string? answer) => Write(
        $"kv-tk-{number}",
        $"<kamervraagnummer>{number}</kamervraagnummer>{Kop}{Parts(number, answer: null)}",
        ("OVERHEIDop.publicationName", "Kamervragen zonder antwoord"),
        ("DC.type", "Schriftelijke vragen"),
        ("OVERHEIDop.vraagnummer", number),
        ("OVERHEIDop.aanhangsel", answer));

    private void WriteAnswer(int number, string? question, string word) => Write(
        $"ah-tk-20252026-{number}",
        $"<kamervraagnummer>{number}</kamervraagnummer>{Kop}{Reactie}{Parts($"{number}", word)}",
        ("OVERHEIDop.publicationName", "Kamervragen (Aanhangsel)"),
        ("DC.type", "Antwoord"),
        ("OVERHEIDop.vergaderjaar", "2025-2026"),
        ("OVERHEIDop.aanhangselNummer", $"{number}"),
        ("OVERHEIDop.vraagnummer", question));

    private static string Parts(string number, string? answer) => string.Concat(Enumerable.Range(1, 3).Select(part =>
        $"<vraag><nr>Vraag {part}</nr><al>Is dit vraag {part} van {number}?</al></vraag>"
        + (answer is null ? "" : $"<antwoord><nr>Antwoord {part}</nr><al>{answer}, dit is antwoord {part}.</al></antwoord>")));

    private void Write(string id, string content, params (string Name, string? Content)[] metadata)
    {
        _published.Add(id);
        var target = Directory.CreateDirectory(Path.Combine(folder, id)).FullName;
        var values = metadata.Append(("DC.identifier", id)).Append(("DCTERMS.modified", new DateOnly(2026, 3, 1).AddDays(_day).ToString("O")));
        var lines = values
            .Where(value => value.Item2 is not null)
            .Select(value => $"<metadata name=\"{value.Item1}\" scheme=\"{(value.Item1 == "DC.type" ? "OVERHEIDop.AanhangselTypen" : "")}\" content=\"{value.Item2}\"/>");
        File.WriteAllText(Path.Combine(target, "metadata.xml"), $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata_gegevens>{string.Concat(lines)}</metadata_gegevens>");
        File.WriteAllText(Path.Combine(target, $"{id}.xml"), $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<officiele-publicatie><kamervragen>{content}</kamervragen></officiele-publicatie>");
    }
}
