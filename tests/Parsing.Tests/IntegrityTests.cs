namespace Kamervragen.Parsing.Tests;

public sealed class IntegrityTests
{
    [Theory]
    [InlineData("Vraag 1\nA?\nAntwoord 1\nJa.\nAntwoord 2\nNee.", Gebrekcode.AntwoordZonderVraag, "antwoord 2")]
    [InlineData("Vraag 1\nA?\nVraag 2\nB?\nAntwoord 1\nJa.", Gebrekcode.VraagZonderAntwoord, "vraag 2")]
    [InlineData("Vraag 7\nA?\nVraag 7\nB?\nAntwoord 7\nJa.", Gebrekcode.DubbelNummer, "vraag 7")]
    [InlineData("Vraag 4-1\nA?\nAntwoord 1 en 4\nJa.", Gebrekcode.OnduidelijkeGroep, "vraag 4,1")]
    [InlineData("Vraag\nA?\nAntwoord\nJa.", Gebrekcode.Ongenummerd, "vraag")]
    public void What_does_not_fit_is_flagged_with_its_place(string body, string code, string place)
    {
        var publication = Lezer.LeesTekst(body);

        Assert.Contains(publication.Gebreken, gebrek => string.Equals(gebrek.Code, code, StringComparison.Ordinal) && string.Equals(gebrek.Plaats, place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vraag 3\nA?\nVraag 4\nB?\nAntwoord 3 en 4\nJa.")]
    [InlineData("Vraag 1 en 4\nA?\nAntwoord 1 en 4\nJa.\nVraag 2\nB?\nAntwoord 2\nNee.")]
    [InlineData("Vraag 2\nA?\nAntwoord 2m\nJa.\nAntwoord 2n\nNee.")]
    public void Groups_order_and_letters_are_no_flaws(string body) => Assert.Empty(Lezer.LeesTekst(body).Gebreken);

    [Fact]
    public void A_bare_answer_answers_the_question_before_it_and_says_so()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nA?\nAntwoord\nJa.\nVraag 2\nB?\nAntwoord\nNee.");

        Assert.Equal("1 2", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal(2, Lezer.Codes(publication).Count(code => string.Equals(code, Gebrekcode.Ongenummerd, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_question_set_does_not_miss_answers()
    {
        var publication = Lezer.Lees($"{Lezer.Vraagkop}\nVraag 1\nMist?\n");

        Assert.Equal(Soort.Vraag, publication.Soort);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void The_phrase_as_soon_as_possible_in_an_answer_makes_no_notice()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nWanneer antwoordt u?\nAntwoord 1\nIk heb de vragen zo spoedig mogelijk beantwoord.");

        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Null(publication.Mededeling);
    }

    [Theory]
    [InlineData("De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat meer tijd nodig is.", Mededelingsoort.Uitstel)]
    [InlineData("Deze vragen zijn beantwoord middels een brief van heden.", Mededelingsoort.PerBrief)]
    [InlineData("De vragen moeten als ingetrokken worden beschouwd.", Mededelingsoort.Ingetrokken)]
    [InlineData("De vragen liggen bij een andere bewindspersoon.", Mededelingsoort.Overig)]
    [InlineData("De vragen worden wegens het reces later beantwoord.", Mededelingsoort.Uitstel)]
    [InlineData("De vragen kunnen niet tijdig worden beantwoord.", Mededelingsoort.Uitstel)]
    [InlineData("Het is niet gelukt de vragen binnen de gebruikelijke drie weken te beantwoorden.", Mededelingsoort.Uitstel)]
    [InlineData("Vanwege afstemming is het niet mogelijk deze vragen binnen de termijn te beantwoorden.", Mededelingsoort.Uitstel)]
    [InlineData("Voor de beantwoording verwijs ik naar de brief van 3 juni 2020.", Mededelingsoort.PerBrief)]
    [InlineData("Het lid Vlinder heeft mij laten weten de vragen in te trekken.", Mededelingsoort.Ingetrokken)]
    [InlineData("De vragen zijn door het lid Vlinder ingetrokken.", Mededelingsoort.Ingetrokken)]
    [InlineData("Vragen kunnen niet binnen de gebruikelijke termijnworden beantwoord.Ik zal zo spoedigmogelijk antwoorden.", Mededelingsoort.Uitstel)]
    public void Notices_are_told_apart_by_their_wording(string text, Mededelingsoort soort)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nMist?\nMededeling\n{text}", antwoordkop: "Mededeling van Minister Nevel (Financiën) (ontvangen 21 juni 2021).");

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal(soort, publication.Mededelingsoort);
    }

    [Fact]
    public void Disagreement_with_the_metadata_is_flagged_and_the_text_rules()
    {
        var metadata = new KoopMetadata { DatumIndiening = new DateOnly(2021, 6, 4), DatumOntvangst = new DateOnly(2021, 6, 21), Vergaderjaar = "2020-2021", Vraagnummers = ["2021Z00001"] };

        var publication = Lezer.Lees($"Vergaderjaar 2021–2022\n{Lezer.Vraagkop}\n{Lezer.Antwoordkop}\nVraag 1\nMist?\nAntwoord 1\nJa.\n", metadata: metadata);

        Assert.Equal(new DateOnly(2021, 6, 3), publication.Ingezonden);
        Assert.Equal("2021-2022", publication.Vergaderjaar);
        Assert.Equal("datum-verschil metadata-verschil", string.Join(' ', Lezer.Codes(publication).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Metadata_fill_what_the_text_lacks()
    {
        var metadata = new KoopMetadata { Titel = "Antwoord op vragen van het lid Vlinder over mist", Indieners = ["A.B. (Roos) van Vlinder"], Ontvangers = ["N. Nevel"], DatumOntvangst = new DateOnly(2021, 6, 21), Rubrieken = ["Natuur | Mist"] };

        var publication = Lezer.Lees("<officiele-publicatie><kamervragen><vraag><nr>Vraag 1</nr><al>A?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>", metadata: metadata);

        Assert.Equal(new Lid("Van Vlinder", null), Assert.Single(publication.Leden));
        Assert.Equal("Nevel", Assert.Single(publication.BeantwoordDoor).Naam);
        Assert.Equal("mist", publication.Onderwerp);
        Assert.Equal(new DateOnly(2021, 6, 21), publication.Ontvangen);
        Assert.Equal(["Natuur | Mist"], publication.Rubrieken);
    }
}
