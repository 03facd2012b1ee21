namespace Kamervragen.Testing;

/// <summary>Writes small publications in KOOP's form into the folder that the replica serves. The people in them do not exist.</summary>
/// <param name="Path">The folder.</param>
public sealed record SourceFolder(string Path)
{
    /// <summary>A question set of so many questions.</summary>
    public SourceFolder Vragen(string vraagnummer, string modified = "2026-02-01", int aantal = 2, string? aanhangsel = null, string? beschikbaar = null, string ingezonden = Ingezonden)
    {
        var questions = string.Concat(Enumerable.Range(1, aantal).Select(nr => $"<vraag><nr>Vraag {nr}</nr><al>Is dit vraag {nr} van {vraagnummer}?</al></vraag>"));
        return Write(
            $"kv-tk-{vraagnummer}",
            $"<kamervraagnummer>{vraagnummer}</kamervraagnummer>{Kop.Replace(Ingezonden, ingezonden, StringComparison.Ordinal)}{questions}",
            Metadata(
                ("DC.identifier", $"kv-tk-{vraagnummer}"),
                ("OVERHEIDop.publicationName", "Kamervragen zonder antwoord"),
                ("DC.type", "Schriftelijke vragen"),
                ("OVERHEIDop.vraagnummer", vraagnummer),
                ("OVERHEIDop.aanhangsel", aanhangsel),
                ("DCTERMS.available", beschikbaar),
                ("DCTERMS.modified", modified)));
    }

    /// <summary>An answer to such a set, one answer per question.</summary>
    public SourceFolder Antwoord(int aanhangselnummer, string? vraagnummer, string modified = "2026-02-20", int aantal = 2, string woord = "Ja", string? beschikbaar = null)
    {
        var pairs = string.Concat(Enumerable.Range(1, aantal).Select(nr =>
            $"<vraag><nr>Vraag {nr}</nr><al>Is dit vraag {nr} van {vraagnummer}?</al></vraag><antwoord><nr>Antwoord {nr}</nr><al>{woord}, dit is antwoord {nr}.</al></antwoord>"));
        const string Reactie = """<kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>Dennenboom</achternaam></naam> (<organisatie afkorting="FZ">Fictieve Zaken</organisatie>) (ontvangen <datum isodatum="2026-02-19">19 februari 2026</datum>).</kamervraagomschrijving>""";
        return Write(
            $"ah-tk-20252026-{aanhangselnummer}",
            $"<kamervraagnummer>{aanhangselnummer}</kamervraagnummer>{Kop}{Reactie}{pairs}",
            Metadata(
                ("DC.identifier", $"ah-tk-20252026-{aanhangselnummer}"),
                ("OVERHEIDop.publicationName", "Kamervragen (Aanhangsel)"),
                ("OVERHEIDop.vergaderjaar", "2025-2026"),
                ("OVERHEIDop.aanhangselNummer", $"{aanhangselnummer}"),
                ("DC.type", "Antwoord"),
                ("OVERHEIDop.vraagnummer", vraagnummer),
                ("DCTERMS.available", beschikbaar),
                ("DCTERMS.modified", modified)));
    }

    /// <summary>Well-formed XML under a publication's name that is no publication.</summary>
    public SourceFolder GeenKamervraag(string id, string modified = "2026-02-10") => Write(
        id,
        null,
        Metadata(("DC.identifier", id), ("OVERHEIDop.publicationName", "Kamervragen (Aanhangsel)"), ("DC.type", "Antwoord"), ("OVERHEIDop.vraagnummer", "2026Z99999"), ("DCTERMS.modified", modified)));

    private const string GeenPublicatie = "<boek><titel>Geen kamervraag</titel></boek>";
    private const string Ingezonden = "2026-01-30";
    private const string Kop = $"""<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Zilverspar</achternaam></naam> (Fictieve Partij) aan de Minister van Fictieve Zaken over <kamervraagonderwerp>een verzonnen zaak</kamervraagonderwerp> (ingezonden <datum isodatum="{Ingezonden}">30 januari 2026</datum>).</kamervraagomschrijving>""";

    private SourceFolder Write(string id, string? kamervragen, string metadata)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, id)).FullName;
        var body = kamervragen is null ? GeenPublicatie : $"<officiele-publicatie><kamervragen>{kamervragen}</kamervragen></officiele-publicatie>";
        File.WriteAllText(System.IO.Path.Combine(folder, $"{id}.xml"), $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}");
        File.WriteAllText(System.IO.Path.Combine(folder, "metadata.xml"), metadata);
        return this;
    }

    private static string Metadata(params (string Name, string? Content)[] values) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata_gegevens>"
        + string.Concat(values
            .Where(value => value.Content is not null)
            .Select(value => $"<metadata name=\"{value.Name}\" scheme=\"{(value.Name == "DC.type" ? "OVERHEIDop.AanhangselTypen" : "")}\" content=\"{value.Content}\"/>"))
        + "</metadata_gegevens>";
}
