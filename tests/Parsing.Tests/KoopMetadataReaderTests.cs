using System.Text;

namespace Kamervragen.Parsing.Tests;

public sealed class KoopMetadataReaderTests
{
    private const string Flat = """
        <metadata_gegevens>
        <metadata name="DC.title" scheme="" content="Antwoord op vragen over mist"/>
        <metadata name="OVERHEIDop.aanhangselNummer" scheme="" content="77"/>
        <metadata name="OVERHEIDop.indiener" scheme="" content="R. (Roos) Vlinder"/>
        <metadata name="OVERHEIDop.indiener" scheme="" content="M. Mist"/>
        <metadata name="OVERHEIDop.ontvanger" scheme="" content="N. Nevel"/>
        <metadata name="OVERHEIDop.publicationName" scheme="" content="Kamervragen (Aanhangsel)"/>
        <metadata name="OVERHEIDop.vergaderjaar" scheme="" content="2020-2021"/>
        <metadata name="OVERHEIDop.vraagnummer" scheme="" content="2021z00077"/>
        <metadata name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2021-06-22"/>
        <metadata name="OVERHEIDop.datumOntvangst" scheme="DCTERMS.W3CDTF" content="2021-06-21"/>
        <metadata name="DC.type" scheme="OVERHEID.Informatietype" content="officiële publicatie"/>
        <metadata name="DC.type" scheme="OVERHEIDop.AanhangselTypen" content="Antwoord"/>
        <metadata name="OVERHEID.category" scheme="x" content="Natuur | Mist"/>
        <metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="ah-tk-20202021-77"/>
        </metadata_gegevens>
        """;

    private const string Owms = """
        <owms-metadata xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidop="http://standaarden.overheid.nl/oep/meta/">
        <owmskern><dcterms:identifier>ah-tk-20202021-77</dcterms:identifier><dcterms:type scheme="OVERHEIDop.AanhangselTypen">Mededeling</dcterms:type><dcterms.modified>2021-07-22</dcterms.modified></owmskern>
        <oep><overheidop:documentStatus>Opgemaakt</overheidop:documentStatus><overheidop:vergaderjaar>2020-2021</overheidop:vergaderjaar></oep></owms-metadata>
        """;

    private const string Record = """
        <sru:record xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:d="http://purl.org/dc/terms/" xmlns:c="http://standaarden.overheid.nl/cup/data">
        <sru:recordData><d:identifier>kv-tk-2021Z00077</d:identifier><d:modified>2021-06-21</d:modified><subrubriek scheme="OVERHEIDop.KamervraagTypen">Schriftelijke vragen</subrubriek>
        <vraagnummer>2021Z00077</vraagnummer><datumIndiening>2021-06-03</datumIndiening><aanhangsel>ah-tk-20202021-77</aanhangsel>
        <c:datumTijdstipWijzigingWork>2021-06-21T12:00:00.5+02:00</c:datumTijdstipWijzigingWork></sru:recordData></sru:record>
        """;

    private static KoopMetadata Read(string xml) => KoopMetadataReader.Read(Encoding.UTF8.GetBytes(xml));

    [Fact]
    public void The_flat_form_is_read()
    {
        var metadata = Read(Flat);

        Assert.Equal("ah-tk-20202021-77", metadata.Identifier);
        Assert.Equal("77", metadata.Aanhangselnummer);
        Assert.Equal("Antwoord", metadata.Subrubriek);
        Assert.Equal(["2021Z00077"], metadata.Vraagnummers);
        Assert.Equal(["R. (Roos) Vlinder", "M. Mist"], metadata.Indieners);
        Assert.Equal(["N. Nevel"], metadata.Ontvangers);
        Assert.Equal(["Natuur | Mist"], metadata.Rubrieken);
        Assert.Equal(new DateOnly(2021, 6, 21), metadata.DatumOntvangst);
        Assert.Equal(new DateOnly(2021, 6, 22), metadata.Issued);
    }

    [Fact]
    public void The_owms_form_is_read_with_its_dotted_element()
    {
        var metadata = Read(Owms);

        Assert.Equal("ah-tk-20202021-77", metadata.Identifier);
        Assert.Equal("Mededeling", metadata.Subrubriek);
        Assert.Equal("Opgemaakt", metadata.Documentstatus);
        Assert.Equal(new DateTimeOffset(2021, 7, 22, 0, 0, 0, TimeSpan.Zero), metadata.Modified);
    }

    [Fact]
    public void A_search_record_gives_the_exact_time_of_its_last_change()
    {
        var metadata = Read(Record);

        Assert.Equal("Schriftelijke vragen", metadata.Subrubriek);
        Assert.Equal(new DateOnly(2021, 6, 3), metadata.DatumIndiening);
        Assert.Equal(["ah-tk-20202021-77"], metadata.Aanhangsels);
        Assert.Equal(new DateTimeOffset(2021, 6, 21, 10, 0, 0, 500, TimeSpan.Zero), metadata.Modified);
    }

    [Fact]
    public void The_first_of_two_rules_and_the_second_fills()
    {
        var merged = KoopMetadataReader.Merge(Read(Owms), Read(Flat));

        Assert.Equal("Mededeling", merged.Subrubriek);
        Assert.Equal("77", merged.Aanhangselnummer);
        Assert.Equal(["2021Z00077"], merged.Vraagnummers);
    }

    [Theory]
    [InlineData("<iets/>", "iets")]
    [InlineData("<metadata_gegevens>", "well-formed")]
    [InlineData("geen xml", "well-formed")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><metadata_gegevens/>", "well-formed")]
    public void Anything_else_is_refused_with_the_reason(string xml, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_impossible_date_is_left_out() =>
        Assert.Null(Read("""<metadata_gegevens><metadata name="DCTERMS.issued" content="2010-02-31"/></metadata_gegevens>""").Issued);
}
