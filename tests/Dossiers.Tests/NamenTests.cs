namespace Kamervragen.Dossiers.Tests;

public sealed class NamenTests
{
    [Theory]
    [InlineData("NSC", "Nieuw Sociaal Contract", "NSC", "nsc")]
    [InlineData("Nieuw Sociaal Contract", "Nieuw Sociaal Contract", "NSC", "nsc")]
    [InlineData("GroenLinks-PvdA", "GroenLinks-PvdA", "GroenLinks-PvdA", "groenlinks-pvda")]
    [InlineData("GL-PvdA", "GroenLinks-PvdA", "GroenLinks-PvdA", "groenlinks-pvda")]
    [InlineData("PvdD", "Partij voor de Dieren", "PvdD", "pvdd")]
    [InlineData("partij voor de dieren ", "Partij voor de Dieren", "PvdD", "pvdd")]
    [InlineData("FvD", "Forum voor Democratie", "FVD", "fvd")]
    [InlineData("Groep Van Haga", "Belang van Nederland", "BVNL", "bvnl")]
    [InlineData("LPF", "Lijst Pim Fortuyn", "LPF", "lpf")]
    public void A_party_has_one_name_however_it_is_printed(string printed, string naam, string afkorting, string slug) =>
        Assert.Equal(new Partij(naam, afkorting, slug), Partijen.Van(printed));

    [Fact]
    public void A_party_that_is_not_in_the_table_keeps_its_printed_name() =>
        Assert.Equal(new Partij("Lid Vis-Visser", null, "lid-vis-visser"), Partijen.Van(" Lid Vis-Visser"));

    [Theory]
    [InlineData("VWS", "VWS")]
    [InlineData("Volksgezondheid, Welzijn en Sport", "VWS")]
    [InlineData("Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport", "VWS")]
    [InlineData("Minister van Volksgezondheid, Welzijn en Sport", "VWS")]
    [InlineData("Staatssecretaris van Financiën", "FIN")]
    [InlineData("Financiën – Fiscaliteit en Belastingdienst", "FIN")]
    [InlineData("Staatsecretaris van Volksgezondheid, Welzijn en Sport", "VWS")]
    [InlineData("MinisterKlimaat en Groene Groei", "KGG")]
    [InlineData("Minister van Asiel en migratie", "AenM")]
    [InlineData("Minister voor Klimaat en Energie", "EZK")]
    [InlineData("Minister voor Buitenlandse Handel en Ontwikkelingshulp", "BZ")]
    [InlineData("Minister-President", "AZ")]
    [InlineData("Minister-President, Minister van Algemene Zaken", "AZ")]
    [InlineData("Infrastructuur & Waterstaat", "IenW")]
    [InlineData("I&W", "IenW")]
    [InlineData("V&J", "VenJ")]
    [InlineData("Veiligheid en Justitie", "VenJ")]
    [InlineData("Verkeer en Waterstaat", "VenW")]
    public void A_ministry_has_one_name_however_it_is_printed_and_historic_ones_keep_theirs(string printed, string afkorting) =>
        Assert.Equal(afkorting, Ministeries.Van(printed).Afkorting);

    [Fact]
    public void A_ministry_that_is_not_in_the_table_keeps_its_printed_name() =>
        Assert.Equal(new Ministerie("Vrolijke Zaken", null, "vrolijke-zaken"), Ministeries.Van("Minister van Vrolijke Zaken"));

    [Fact]
    public void A_function_that_names_two_ministries_gives_both() =>
        Assert.Equal(["JenV", "BZ"], Ministeries.AlleIn("Ministers van Justitie en Veiligheid en van Buitenlandse Zaken").Select(ministerie => ministerie.Afkorting));

    [Fact]
    public void A_ministry_with_en_in_its_name_is_one() =>
        Assert.Equal(["BZK"], Ministeries.AlleIn("Minister van Binnenlandse Zaken en Koninkrijksrelaties").Select(ministerie => ministerie.Afkorting));

    [Fact]
    public void What_is_not_in_the_tables_is_not_found()
    {
        Assert.Null(Partijen.Zoek("Partij van Niemand"));
        Assert.Null(Ministeries.Zoek("Vrolijke Zaken"));
        Assert.Null(Partijen.Zoek(null));
        Assert.Null(Ministeries.Zoek(" "));
    }

    [Fact]
    public void Every_name_of_the_tables_stands_for_itself()
    {
        Assert.All(Partijen.Alle, partij => Assert.Equal(partij, Partijen.Zoek(partij.Naam)));
        Assert.All(Ministeries.Alle, ministerie => Assert.Equal(ministerie, Ministeries.Zoek(ministerie.Naam)));
    }

    [Fact]
    public void Every_slug_is_fit_for_a_key() =>
        Assert.All(
            Partijen.Alle.Select(partij => partij.Slug).Concat(Ministeries.Alle.Select(ministerie => ministerie.Slug)),
            slug => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", slug));
}
