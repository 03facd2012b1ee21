using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Tests.Lists;

public sealed class A_filter
{
    private static readonly KamervraagRow Set = new()
    {
        Sleutel = "2031Z00042",
        Titel = "Het dempen van de Vlíet: coöperaties, R&D en covid-19",
        Status = "uitgesteld",
        Ingediend = "2031-03-03",
        Termijn = "2031-04-14",
        Indieners = "Romke van Dalen-Oord (Nieuw Sociaal Contract), Kwíst (Lijst Kwist, Waterwijk), Zilt",
        Partijen = "NSC; Lijst Kwist",
        Ministeries = "VWS; Water en Wind",
        Rubrieken = "Natuur en milieu | Water; Financiën",
    };

    private static readonly KamervraagRow Answered = Set with { Status = "beantwoord", Beantwoord = "2032-01-02" };

    [Theory]
    [InlineData("", true)]
    [InlineData("jaar=2031", true)]
    [InlineData("jaar=2030", false)]
    [InlineData("jaar=2030&jaar=2031", true)]
    [InlineData("van=2031-03-03", true)]
    [InlineData("van=2031-03-04", false)]
    [InlineData("tot=2031-03-03", true)]
    [InlineData("tot=2031-03-02", false)]
    [InlineData("van=2031-03-03&tot=2031-03-03", true)]
    [InlineData("jaar=2031&van=2031-04-01", false)]
    [InlineData("datum=ingediend", true)]
    [InlineData("datum=beantwoord", false)]
    [InlineData("DATUM=Ingediend&Jaar=2031", true)]
    [InlineData("status=uitgesteld", true)]
    [InlineData("status=Uitgesteld", true)]
    [InlineData("status=open", false)]
    [InlineData("status=open&status=uitgesteld", true)]
    [InlineData("ministerie=VWS", true)]
    [InlineData("ministerie=vws", true)]
    [InlineData("ministerie=Volksgezondheid, Welzijn en Sport", true)]
    [InlineData("ministerie=minister van VWS", true)]
    [InlineData("ministerie=Jeugd en Gezin", true)]
    [InlineData("ministerie=water en wind", true)]
    [InlineData("ministerie=Wind", false)]
    [InlineData("ministerie=FIN", false)]
    [InlineData("ministerie=FIN&ministerie=VWS", true)]
    [InlineData("ministerie=Toverkunst", false)]
    [InlineData("partij=NSC", true)]
    [InlineData("partij=nieuw sociaal contract", true)]
    [InlineData("partij=lijst kwist", true)]
    [InlineData("partij=D66", false)]
    [InlineData("partij=D66&partij=nsc", true)]
    [InlineData("partij=NSC&ministerie=FIN", false)]
    [InlineData("lid=dalen", true)]
    [InlineData("lid=OORD romke", true)]
    [InlineData("lid=van Dalen-Oord", true)]
    [InlineData("lid=kwist", true)]
    [InlineData("lid=zilt", true)]
    [InlineData("lid=zil", false)]
    [InlineData("lid=zil*", false)]
    [InlineData("lid=romke kwist", false)]
    [InlineData("lid=sociaal", false)]
    [InlineData("lid=waterwijk", false)]
    [InlineData("lid=Eikenboom&lid=Zilt", true)]
    [InlineData("rubriek=Natuur en milieu | Water", true)]
    [InlineData("rubriek=natuur en milieu", true)]
    [InlineData("rubriek=WATER", true)]
    [InlineData("rubriek=financien", true)]
    [InlineData("rubriek=milieu", false)]
    [InlineData("rubriek=milieu&rubriek=water", true)]
    [InlineData("titel=vliet", true)]
    [InlineData("titel=VLIET Dempen", true)]
    [InlineData("titel=cooperaties", true)]
    [InlineData("titel=cooperatie", false)]
    [InlineData("titel=cooperatie*", true)]
    [InlineData("titel=cooperaties*", true)]
    [InlineData("titel=perat*", false)]
    [InlineData("titel=covid-19", true)]
    [InlineData("titel=covid-1*", true)]
    [InlineData("titel=r%26d", true)]
    [InlineData("titel=vliet ijs", false)]
    [InlineData("titel=ijs* vliet", false)]
    public void Lets_a_set_through_when_all_parameters_hold(string query, bool expected) =>
        Assert.Equal(expected, Filter(query).Matches(new Kop(Set), Rij.Today));

    [Theory]
    [InlineData("jaar=2032", false)]
    [InlineData("jaar=2032&datum=beantwoord", true)]
    [InlineData("jaar=2031&datum=beantwoord", false)]
    [InlineData("van=2032-01-02&tot=2032-01-02&datum=beantwoord", true)]
    [InlineData("datum=beantwoord", true)]
    public void Is_about_the_day_that_datum_names(string query, bool expected) =>
        Assert.Equal(expected, Filter(query).Matches(new Kop(Answered), Rij.Today));

    [Theory]
    [InlineData("uitgesteld", null, "2031-04-14", false)]
    [InlineData("uitgesteld", null, "2031-04-15", true)]
    [InlineData("open", null, "2031-04-15", true)]
    [InlineData("deels-beantwoord", null, "2031-04-15", true)]
    [InlineData("ingetrokken", null, "2031-04-15", false)]
    [InlineData("beantwoord", "2031-04-14", "2039-01-01", false)]
    [InlineData("beantwoord", "2031-04-15", "2031-04-15", true)]
    [InlineData("beantwoord", null, "2039-01-01", false)]
    public void Of_what_is_late_goes_by_the_day_of_the_answer_or_else_by_today(string status, string? answered, string today, bool late)
    {
        var set = new Kop(Set with { Status = status, Beantwoord = answered });

        Assert.Equal(late, Filter("telaat=true").Matches(set, DateOnly.Parse(today)));
        Assert.Equal(!late, Filter("telaat=false").Matches(set, DateOnly.Parse(today)));
    }

    [Fact]
    public void Never_finds_oral_questions_late_as_they_wait_for_no_answer() =>
        Assert.False(Filter("telaat=true").Matches(new Kop(Set with { Mondeling = true, Status = "open" }), new DateOnly(2039, 1, 1)));

    [Theory]
    [InlineData("ministerie=vws&partij=NSC", "partij=nieuw sociaal contract&ministerie=Volksgezondheid, Welzijn en Sport")]
    [InlineData("jaar=2030&jaar=2031", "jaar=2031&jaar=2030&jaar=2031")]
    [InlineData("titel=vliet dempen", "TITEL=Dempen  vlíet")]
    [InlineData("lid=romke oord", "lid=Oord, Romke")]
    [InlineData("status=open&status=beantwoord", "status=beantwoord&status=OPEN")]
    public void Is_equal_to_another_that_asks_the_same(string first, string second)
    {
        Assert.Equal(Filter(first), Filter(second));
        Assert.Equal(Filter(first).Key, Filter(second).Key);
    }

    [Theory]
    [InlineData("jaar=2030", "jaar=2031")]
    [InlineData("ministerie=vws", "partij=vws")]
    [InlineData("titel=a b", "titel=a&lid=b")]
    [InlineData("titel=vliet", "titel=vliet*")]
    [InlineData("van=2031-01-01", "tot=2031-01-01")]
    [InlineData("", "datum=ingediend")]
    public void Is_not_equal_to_one_that_asks_something_else(string first, string second) =>
        Assert.NotEqual(Filter(first), Filter(second));

    [Theory]
    [InlineData("")]
    [InlineData("jaar=2031&van=2031-01-01&tot=2031-12-31&datum=beantwoord&ministerie=Volksgezondheid, Welzijn en Sport&partij=Lijst Kwist, & co")]
    [InlineData("lid=Dé Bruyn&lid=Kwist&rubriek=Natuur | Water&status=deels-beantwoord&telaat=false&titel=Vlie* r&d é+1%")]
    [InlineData("ministerie=ministerie van ministeries&ministerie=minister van&ministerie=FIN – Fiscaliteit&partij=«»")]
    public void Written_as_a_query_string_and_read_again_is_the_same(string query)
    {
        var filter = Filter(query.Replace("& ", "%26 ").Replace("r&d", "r%26d"));

        Assert.Equal(filter, Filter(filter.Key));
        Assert.Equal(filter.Key, filter.ToString());
    }

    [Theory]
    [InlineData("jaar=31", "Het jaar '31' kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.")]
    [InlineData("jaar=-2031", "Het jaar '-2031' kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.")]
    [InlineData("jaar=3000", "Het jaar '3000' kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.")]
    [InlineData("van=2031-02-30", "De waarde '2031-02-30' van 'van' is geen dag; geef jaar, maand en dag, bijvoorbeeld van=2024-03-01.")]
    [InlineData("tot=1-3-2031", "De waarde '1-3-2031' van 'tot' is geen dag; geef jaar, maand en dag, bijvoorbeeld tot=2024-03-01.")]
    [InlineData("van=2031-03-02&tot=2031-03-01", "De dag van 'van' (2031-03-02) ligt na die van 'tot' (2031-03-01); draai ze om.")]
    [InlineData("van=2031-03-02&van=2031-03-01", "De parameter 'van' staat er meer dan één keer; geef hem één keer.")]
    [InlineData("datum=gevraagd", "De waarde 'gevraagd' van 'datum' kan niet; mogelijk zijn ingediend, beantwoord.")]
    [InlineData("datum=1", "De waarde '1' van 'datum' kan niet; mogelijk zijn ingediend, beantwoord.")]
    [InlineData("status=klaar", "De waarde 'klaar' van 'status' kan niet; mogelijk zijn open, uitgesteld, deels-beantwoord, beantwoord, ingetrokken.")]
    [InlineData("status=vervallen", "De waarde 'vervallen' van 'status' kan niet; mogelijk zijn open, uitgesteld, deels-beantwoord, beantwoord, ingetrokken.")]
    [InlineData("telaat=ja", "De waarde 'ja' van 'telaat' kan niet; mogelijk zijn true, false.")]
    [InlineData("ministerie=", "De parameter 'ministerie' is leeg; geef een waarde of laat hem weg.")]
    [InlineData("partij=%20", "De parameter 'partij' is leeg; geef een waarde of laat hem weg.")]
    [InlineData("lid=*", "In de waarde '*' van 'lid' staat geen woord; geef letters of cijfers.")]
    [InlineData("titel=*", "In de waarde '*' van 'titel' staat geen woord; geef letters of cijfers.")]
    [InlineData("rubriek=%7C", "In de waarde '|' van 'rubriek' staat geen woord; geef letters of cijfers.")]
    public void Refuses_what_cannot_be_with_a_sentence_that_says_what_can(string query, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<BadQueryException>(() => Filter(query)).Message);

    [Fact]
    public void Refuses_a_value_of_absurd_length_without_repeating_it()
    {
        var message = Assert.Throws<BadQueryException>(() => Filter("titel=" + new string('a', 5_000))).Message;

        Assert.Equal("De waarde van 'titel' heeft 5000 tekens; geef er hoogstens 200.", message);
    }

    [Fact]
    public void Refuses_a_parameter_given_absurdly_often() =>
        Assert.Equal(
            "De parameter 'partij' staat er 51 keer; geef hem hoogstens 50 keer.",
            Assert.Throws<BadQueryException>(() => Filter(string.Join('&', Enumerable.Repeat("partij=D66", 51)))).Message);

    [Fact]
    public void Names_the_parameters_that_are_possible_when_one_is_not()
    {
        var parameters = Rij.Parameters("jaar=2031&kleur=rood");
        KamervraagFilter.Read(parameters);
        parameters.One("limit");

        var message = Assert.Throws<BadQueryException>(parameters.RefuseOthers).Message;

        Assert.Equal(
            "De parameter 'kleur' bestaat niet; mogelijk zijn jaar, van, tot, datum, ministerie, partij, lid, rubriek, status, telaat, titel, limit.",
            message);
    }

    [Theory]
    [InlineData("' or 1 eq 1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u001b[31m")]
    [InlineData("((((((((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+$")]
    [InlineData("%EF%BF%BD%F0%9F%98%80 é a")]
    public void Finds_nothing_by_a_hostile_text_and_comes_to_no_harm(string text)
    {
        foreach (var name in (string[])["ministerie", "partij", "lid", "rubriek", "titel"])
        {
            bool found;
            try
            {
                found = Filter($"{name}={Uri.EscapeDataString(text + " zz")}").Matches(new Kop(Set), Rij.Today);
            }
            catch (BadQueryException)
            {
                found = false;
            }

            Assert.False(found, name);
        }
    }

    private static KamervraagFilter Filter(string query) => Rij.Filter(query);
}
