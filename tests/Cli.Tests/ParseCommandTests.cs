using System.Text.Json;
using Kamervragen.Testing;

namespace Kamervragen.Cli.Tests;

/// <summary>All people in these documents are made up.</summary>
public sealed class ParseCommandTests : IDisposable
{
    private const string Keys =
        "id soort vraagnummers vergaderjaar aanhangselnummer titel onderwerp ingezonden ontvangen leden gerichtAan beantwoordDoor medeNamens zieOok rubrieken vragen antwoorden noten mededeling uitstel toelichting overig gebreken";

    private const string Xml = """
        <officiele-publicatie><kamervragen>
        <kamervraagomschrijving type="vraag">Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over «reële» mist (ingezonden 3 juni 2021).</kamervraagomschrijving>
        <kamervraagomschrijving type="antwoord">Antwoord van Minister Nevel (Financiën), mede namens de Minister van Defensie (ontvangen 21 juni 2021). Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 7.</kamervraagomschrijving>
        <vraag><nr>Vraag 1 t/m 2</nr><al>Mist?<noot id="n1"><noot.nr>1</noot.nr><noot.al>Bron</noot.al></noot></al></vraag>
        <antwoord><nr>Antwoord 1 en 2</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>
        """;

    private const string Metadata = """
        <metadata_gegevens><metadata name="DC.identifier" content="ah-tk-20202021-5"/><metadata name="DC.title" content="Antwoord over mist"/>
        <metadata name="OVERHEIDop.vraagnummer" content="2021Z00005"/><metadata name="OVERHEID.category" content="Natuur | Mist"/></metadata_gegevens>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_writes_one_object_a_line_with_the_keys_in_their_order()
    {
        _folder.Write("ah-tk-20202021-5/ah-tk-20202021-5.xml", Xml);
        _folder.Write("ah-tk-20202021-5/metadata.xml", Metadata);

        var (exit, output, error) = Kamervragen.Run("parse", _folder.Path);

        Assert.Equal(0, exit);
        Assert.Empty(error);
        var document = Assert.Single(Lines(output));
        Assert.Equal(Keys, string.Join(' ', document.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void Values_are_strings_lists_and_iso_dates_in_plain_utf8()
    {
        _folder.Write("ah-tk-20202021-5/ah-tk-20202021-5.xml", Xml);
        _folder.Write("ah-tk-20202021-5/metadata.xml", Metadata);

        var output = Kamervragen.Run("parse", _folder.Path).Output;

        Assert.StartsWith(
            """{"id":"ah-tk-20202021-5","soort":"antwoord","vraagnummers":["2021Z00005"],"vergaderjaar":"2020-2021","aanhangselnummer":"5","titel":"Antwoord over mist","onderwerp":"«reële» mist","ingezonden":"2021-06-03","ontvangen":"2021-06-21","leden":[{"naam":"Vlinder","partij":"Wolkenpartij"}],"gerichtAan":["Minister van Financiën"],"beantwoordDoor":[{"functie":"Minister","naam":"Nevel","ministerie":"Financiën"}],"medeNamens":["Minister van Defensie"],"zieOok":[{"vergaderjaar":"2020-2021","nr":"7"}],"rubrieken":["Natuur | Mist"],"vragen":[{"nummers":["1","2"],"tekst":"Mist?"}],"antwoorden":[{"nummers":["1","2"],"tekst":"Ja."}],"noten":[{"nr":"1","tekst":"Bron","url":null,"bij":"vraag 1,2"}],"mededeling":null,"uitstel":null,"toelichting":null,"overig":null,"gebreken":[]}""",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_layout_of_KOOP_is_one_publication_whatever_else_it_holds()
    {
        _folder.Write("ah-1/ah-1.xml", Xml);
        _folder.Write("ah-1/ah-1.html", "<html><body><p>Vraag 1</p></body></html>");
        _folder.Write("ah-1/ah-1.pdf", "%PDF");
        _folder.Write("ah-1/metadata.xml", Metadata);
        _folder.Write("ah-1/metadata_owms.xml", "<owms-metadata/>");

        Assert.Single(Lines(Kamervragen.Run("parse", _folder.Path).Output));
    }

    [Fact]
    public void Any_other_folder_is_walked_and_files_go_by_their_name()
    {
        _folder.Write("b/stuk-2.txt", "Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist (ingezonden 3 juni 2021).\nVraag 1\nMist?\n");
        _folder.Write("a/stuk-1.xml", Xml);
        _folder.Write("a/plaatje.png", "geen tekst");

        var documents = Lines(Kamervragen.Run("parse", _folder.Path).Output);

        Assert.Equal("stuk-1 stuk-2", string.Join(' ', documents.Select(document => document.GetProperty("id").GetString())));
    }

    [Fact]
    public void Something_unreadable_gets_its_line_and_exit_code_1()
    {
        _folder.Write("goed.xml", Xml);
        _folder.Write("slecht.xml", "<officiele-publicatie>");

        var (exit, output, _) = Kamervragen.Run("parse", _folder.Path);

        Assert.Equal(1, exit);
        var documents = Lines(output);
        Assert.Equal(2, documents.Count);
        Assert.Equal(JsonValueKind.Null, documents[1].GetProperty("soort").ValueKind);
        Assert.Equal("onleesbaar", documents[1].GetProperty("gebreken")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void A_path_that_does_not_exist_gives_one_sentence_and_exit_code_2()
    {
        var (exit, output, error) = Kamervragen.Run("parse", Path.Combine(_folder.Path, "weg"));

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("weg' does not exist", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_gives_exit_code_2()
    {
        Assert.Equal(2, Kamervragen.Run("parse").Exit);
        Assert.Equal(2, Kamervragen.Run("onbekend").Exit);
    }

    [Theory]
    [InlineData("parse", "KOOP's layout")]
    [InlineData("score", "gold labels")]
    public void Help_explains_the_command(string command, string words)
    {
        var (exit, output, _) = Kamervragen.Run(command, "--help");

        Assert.Equal(0, exit);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
