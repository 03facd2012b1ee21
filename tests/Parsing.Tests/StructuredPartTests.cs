namespace Kamervragen.Parsing.Tests;

/// <summary>Parts that the structure of a document names, and whose headings are missing, misplaced or somebody else's.</summary>
public sealed class StructuredPartTests
{
    [Theory]
    [InlineData("<vraag><al>1</al><al>Mist?</al></vraag><antwoord><al>1</al><al>Ja.</al></antwoord>", "1")]
    [InlineData("<vraag><al>1 en 2</al><al>Mist?</al></vraag><antwoord><al>1 en 2</al><al>Ja.</al></antwoord>", "1+2")]
    [InlineData("<vraag><al>Vraag 1 Mist?</al></vraag><antwoord><al>Antwoord op vraag 1: Ja.</al></antwoord>", "1")]
    [InlineData("<vraag><tussenkop>Vraag 1</tussenkop><al>Mist?</al></vraag><antwoord><tussenkop>Antwoord 1</tussenkop><al>Ja.</al></antwoord>", "1")]
    public void A_number_in_the_first_paragraph_is_the_heading(string body, string numbers)
    {
        var publication = Lezer.LeesXml(body);

        Assert.Equal((numbers, "Mist?"), (Lezer.Nummers(publication.Vragen), publication.Vragen[0].Tekst));
        Assert.Equal((numbers, "Ja."), (Lezer.Nummers(publication.Antwoorden), publication.Antwoorden[0].Tekst));
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Numbers_in_the_text_of_answers_are_found_also_behind_all_questions()
    {
        var publication = Lezer.LeesXml("<vraag><al>1. A?</al></vraag><vraag><al>2. B?</al></vraag><antwoord><al>1. C.</al></antwoord><antwoord><al>2. D.</al></antwoord>");

        Assert.Equal("1 2", Lezer.Nummers(publication.Vragen));
        Assert.Equal("1 2", Lezer.Nummers(publication.Antwoorden));
    }

    [Fact]
    public void An_answer_without_a_heading_answers_the_question_before_it_and_says_so()
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 3</nr><al>Mist?</al></vraag><antwoord><al>Ja.</al></antwoord>");

        Assert.Equal("3", Lezer.Nummers(publication.Antwoorden));
        Lezer.HeeftGebrek(publication, Gebrekcode.Ongenummerd);
    }

    [Fact]
    public void A_heading_between_parts_that_stands_before_the_number_belongs_to_the_question()
    {
        var publication = Lezer.LeesXml("<vraag><tussenkop>Het weer</tussenkop><nr>Vraag 1</nr><al>Mist?</al></vraag>");

        Assert.Equal("1", Lezer.Nummers(publication.Vragen));
        Assert.Equal("Het weer\n\nMist?", publication.Vragen[0].Tekst);
        Assert.DoesNotContain(Gebrekcode.Ongenummerd, Lezer.Codes(publication), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("<antwoord><nr>Mededeling</nr><al>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.</al></antwoord>")]
    [InlineData("<kamervraagopmerking><nr>Mededeling</nr><al>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.</al></kamervraagopmerking>")]
    [InlineData("<kamervraagopmerking><tussenkop>Mededeling</tussenkop><al>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.</al></kamervraagopmerking>")]
    public void What_is_headed_a_notice_is_one_whatever_holds_it(string notice)
    {
        var publication = Lezer.LeesXml($"<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>{notice}", antwoordkop: "Mededeling van Minister Nevel (Financiën).");

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal(Mededelingsoort.Uitstel, publication.Mededelingsoort);
        Assert.Empty(publication.Antwoorden);
    }

    [Theory]
    [InlineData("<nr>Toelichting:</nr><al>Deze vragen gaan over mist.</al>")]
    [InlineData("<tussenkop>Toelichting</tussenkop><al>Deze vragen gaan over mist.</al>")]
    [InlineData("<al>Toelichting:</al><al>Deze vragen gaan over mist.</al>")]
    [InlineData("<al>Deze vragen dienen ter aanvulling op andere.</al>")]
    [InlineData("<al>Toelichting: Deze vragen gaan over mist.</al>")]
    public void An_explanation_in_the_place_of_a_notice_is_an_explanation(string remark)
    {
        var publication = Lezer.LeesXml($"<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord><kamervraagopmerking>{remark}</kamervraagopmerking>");

        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Null(publication.Mededeling);
        Assert.Contains("Deze vragen", publication.Toelichting, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_an_annex_is_no_title_of_the_document()
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag><kamervraagbijlage><kop><titel>Weerkaart</titel></kop><al>Nat.</al></kamervraagbijlage>");

        Assert.Null(publication.Titel);
        Assert.Equal("Weerkaart\n\nNat.", publication.Overig);
    }

    [Theory]
    [InlineData("<nootref refid=\"n1\">1</nootref>")]
    [InlineData("<nootref>1</nootref>")]
    [InlineData("<nootref refid=\"n1\"/>")]
    public void A_note_mark_with_or_without_its_number_printed_is_no_text(string mark)
    {
        var publication = Lezer.Lees($"<vraagdoc><body><vragen><omschr>{Lezer.Vraagkop}</omschr><vraag><nummer>1</nummer><al>Mist{mark}?</al></vraag><noot id=\"n1\"><nr>1</nr><al>De Mistbode.</al></noot></vragen></body></vraagdoc>");

        Assert.Equal("Mist?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("vraag 1", Assert.Single(publication.Noten).Bij);
    }

    [Theory]
    [InlineData("over <kamervraagonderwerp>mist</kamervraagonderwerp>", "mist")]
    [InlineData("<kamervraagonderwerp>over mist</kamervraagonderwerp>", "mist")]
    [InlineData("over <kamervraagonderwerp>overlast door mist</kamervraagonderwerp>", "overlast door mist")]
    public void The_subject_goes_without_over_wherever_its_mark_up_begins(string subject, string expected)
    {
        var publication = Lezer.LeesXml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>", $"Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën {subject} (ingezonden 3 juni 2021).");

        Assert.Equal(expected, publication.Onderwerp);
    }
}
