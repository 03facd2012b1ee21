using Kamervragen.Parsing;

namespace Kamervragen.Dossiers.Tests;

public sealed class DossierKeyTests
{
    private static readonly Publication Antwoord = new()
    {
        Id = "ah-tk-20162017-533",
        Soort = Soort.Antwoord,
        Vergaderjaar = "2016-2017",
        Aanhangselnummer = "533",
    };

    [Fact]
    public void A_publication_is_filed_under_each_of_its_vraagnummers() =>
        Assert.Equal(["2031Z00042", "2031Z00043"], DossierKey.Keys(Antwoord with { Vraagnummers = ["2031z00042", "2031Z00043", "2031Z00042"] }));

    [Fact]
    public void Without_a_vraagnummer_an_answer_is_filed_under_its_number_in_the_Aanhangsel() =>
        Assert.Equal(["ah-tk-20162017-533"], DossierKey.Keys(Antwoord with { Id = "ah-1151601", Vergaderjaar = "2016–2017" }));

    [Fact]
    public void A_reprint_is_filed_where_the_first_print_is() =>
        Assert.Equal(["ah-tk-20162017-533"], DossierKey.Keys(Antwoord with { Id = "ah-tk-20162017-533-h1", Aanhangselnummer = null }));

    [Fact]
    public void An_answer_of_the_Eerste_Kamer_keeps_its_own_number() =>
        Assert.Equal(["ah-ek-20162017-10"], DossierKey.Keys(Antwoord with { Id = "ah-ek-20162017-10", Aanhangselnummer = "10" }));

    [Fact]
    public void A_question_set_without_a_number_is_filed_under_its_id() =>
        Assert.Equal(["kv-815502"], DossierKey.Keys(new Publication { Id = "kv-815502", Soort = Soort.Vraag }));

    [Fact]
    public void A_vraagnummer_that_is_none_does_not_count() =>
        Assert.Equal(["ah-tk-20162017-533"], DossierKey.Keys(Antwoord with { Vraagnummers = ["onbekend"] }));

    [Theory]
    [InlineData("2024Z02569", 2024)]
    [InlineData("2989900822", 1998)]
    [InlineData("2990000822", 1999)]
    [InlineData("2000112345", 2000)]
    [InlineData("2050612345", 2005)]
    [InlineData("ah-tk-20162017-533", 2016)]
    [InlineData("ah-ek-19951996-31", 1995)]
    [InlineData("kv-tk-20062007-KVR27039", 2006)]
    [InlineData("kv-tk-2020Z13248", 2020)]
    [InlineData("kv-815502", 0)]
    [InlineData("ah-1151601", 0)]
    [InlineData("", 0)]
    public void The_partition_of_a_key_is_its_year(string sleutel, int jaar) => Assert.Equal(jaar, DossierKey.Jaar(sleutel));

    [Fact]
    public void The_vraagnummer_of_a_dossier_is_its_key_where_that_is_one()
    {
        var document = Antwoord.Archief();

        Assert.Equal("2031Z00042", KamervraagAssembler.Assemble("2031z00042", [document]).Vraagnummer);
        Assert.Null(KamervraagAssembler.Assemble("ah-tk-20162017-533", [document]).Vraagnummer);
    }
}
