namespace Kamervragen.Parsing.Tests;

/// <summary>Text of the Word documents from which the publications are made: no pages, one line a paragraph.</summary>
public sealed class WordDocumentTests
{
    private const string Top = "2021Z17067\n(ingezonden 3 juni 2021)\n\nVragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist\n\n";

    [Theory]
    [InlineData("1\nKent u «Mist»? 1)\n\n2\nEn dauw? 2)\n")]
    [InlineData("1.\nKent u «Mist»? 1)\n\n2.\nEn dauw? 2)\n")]
    [InlineData("1. Kent u «Mist»? 1)\n\n2. En dauw? 2)\n")]
    [InlineData("1 Kent u «Mist»? 1)\n\n2 En dauw? 2)\n")]
    [InlineData("Vraag\n1\nKent u «Mist»? 1)\n\nVraag\n2\nEn dauw? 2)\n")]
    [InlineData("Vraag 1\nKent u «Mist»? 1)\n\nVraag 2\nEn dauw? 2)\n")]
    [InlineData("Vraag 1: Kent u «Mist»? 1)\n\nVraag 2: En dauw? 2)\n")]
    public void Questions_and_the_notes_at_the_end_are_read_whatever_stands_before_them(string questions)
    {
        var publication = Lezer.Lees($"{Top}{questions}\n1) De Mistbode, 1 juni 2021\n2) De Dauwbode, 2 juni 2021\n");

        Assert.Equal("1 2", Lezer.Nummers(publication.Vragen));
        Assert.Equal(["Kent u «Mist»?", "En dauw?"], publication.Vragen.Select(vraag => vraag.Tekst));
        Assert.Equal("1:vraag 1|2:vraag 2", string.Join('|', publication.Noten.Select(noot => $"{noot.Nr}:{noot.Bij}")));
        Assert.Equal("mist", publication.Onderwerp);
    }

    [Fact]
    public void A_question_that_goes_on_over_several_lines_is_one()
    {
        var publication = Lezer.Lees($"{Top}1. Kent u het bericht\ndat er mist komt?\n2. En dauw,\nof regen?\n");

        Assert.Equal(["Kent u het bericht dat er mist komt?", "En dauw, of regen?"], publication.Vragen.Select(vraag => vraag.Tekst));
    }

    [Theory]
    [InlineData("Antwoord 1")]
    [InlineData("Antwoord\n1")]
    public void Answers_that_all_stand_below_the_questions_are_told_apart(string heading)
    {
        var publication = Lezer.Lees($"{Top}1\nMist?\n2\nDauw?\n3\nRegen?\n{heading}\nJa.\n2\nNee.\n3\nSoms.\n");

        Assert.Equal("1 2 3", Lezer.Nummers(publication.Vragen));
        Assert.Equal("1 2 3", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal(["Ja.", "Nee.", "Soms."], publication.Antwoorden.Select(antwoord => antwoord.Tekst));
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void A_list_in_an_answer_below_all_questions_answers_no_other()
    {
        var publication = Lezer.Lees($"{Top}1\nMist?\n2\nDauw?\nAntwoord 1\nIk noem:\n1. Mist.\n2. Dauw.\n");

        Assert.Equal("Ik noem:\n\n1. Mist.\n2. Dauw.", Assert.Single(publication.Antwoorden).Tekst);
    }

    [Theory]
    [InlineData("Mist is nat.1)", "Mist is nat.")]
    [InlineData("Mist (bijlage 1) is nat.", "Mist (bijlage 1) is nat.")]
    [InlineData("Mist (zie art. 1) is nat. 1)", "Mist (zie art. 1) is nat.")]
    [InlineData("Mist van 3.1) is nat.", "Mist van 3.1) is nat.")]
    public void A_mark_with_a_bracket_is_told_from_a_number_in_brackets(string printed, string text)
    {
        var publication = Lezer.Lees($"{Top}1\nWat is mist?\n\nAntwoord 1\n{printed}\n\n1) De Mistbode, 1 juni 2021\n");

        Assert.Equal(text, Assert.Single(publication.Antwoorden).Tekst);
    }

    [Fact]
    public void A_numbered_list_in_an_answer_asks_nothing()
    {
        var publication = Lezer.LeesTekst("Antwoord 1\nIk noem:\n1. Mist.\n2. Dauw.");

        Assert.Empty(publication.Vragen);
        Assert.Equal("Ik noem:\n\n1. Mist.\n2. Dauw.", Assert.Single(publication.Antwoorden).Tekst);
    }

    [Fact]
    public void An_explanation_on_the_line_of_its_heading_belongs_to_no_question()
    {
        var publication = Lezer.Lees($"{Top}Vraag 1\nMist?\nToelichting: Deze vragen gaan over mist.\n");

        Assert.Equal("Mist?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Toelichting: Deze vragen gaan over mist.", publication.Toelichting);
    }

    [Fact]
    public void A_heading_word_in_the_middle_of_a_sentence_begins_no_part()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nIk verwijs naar\nVraag 3 Kamerstuk 1 en verder niets.");

        Assert.Equal("Ik verwijs naar Vraag 3 Kamerstuk 1 en verder niets.", Assert.Single(publication.Antwoorden).Tekst);
    }

    [Theory]
    [InlineData("In antwoord op uw brief van 3 juni 2021, nr. 2021Z04711, deel ik u mede dat de vragen worden beantwoord zoals aangegeven in de bijlage.", "2021Z04711")]
    [InlineData("In antwoord op uw brief van 3 juni 2021, nr.\n2021Z04711, deel ik u mede dat de vragen worden beantwoord.", "2021Z04711")]
    [InlineData("In antwoord op uw brief van 3 juni 2021, nr. 4711, deel ik u mede dat de vragen worden beantwoord.", "")]
    [InlineData("Onderwerp: vragen van eerder, 2021Z04711", "")]
    public void The_letter_before_the_answers_names_the_question_set(string letter, string expected)
    {
        var publication = Lezer.Lees(
            $"> Retouradres Postbus 1\n\n{letter}\n\nDe Minister van Financiën,\nR. Nevel\n\nAntwoorden van de Minister van Financiën op Kamervragen van het lid Vlinder (Wolkenpartij) over mist\n\n"
            + "Vraag 1\nMist, en 2020Z00001?\nAntwoord op vraag 1\nJa.");

        Assert.Equal(expected, string.Join(' ', publication.Vraagnummers));
        Assert.Contains(letter[..20], publication.Overig, StringComparison.Ordinal);
    }
}
