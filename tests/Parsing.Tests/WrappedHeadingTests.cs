namespace Kamervragen.Parsing.Tests;

/// <summary>Headings that are too long for their line.</summary>
public sealed class WrappedHeadingTests
{
    [Theory]
    [InlineData("Antwoord op de vragen 1, 2 en\n3", "1+2+3")]
    [InlineData("Antwoord op de vragen 1, 2\nen 3", "1+2+3")]
    [InlineData("Antwoord 1,\n2,\n3", "1+2+3")]
    [InlineData("Antwoord op de vragen 1 t/m\n3", "1+2+3")]
    [InlineData("Antwoord op de vragen 1\ntot en met 3", "1+2+3")]
    [InlineData("Antwoord op de\nvragen 1, 2 en 3", "1+2+3")]
    [InlineData("Antwoord op de vragen 1, 2 en vraag\n3:", "1+2+3")]
    [InlineData("Antwoord\n1, 2 en 3", "1+2+3")]
    [InlineData("Antwoord op de vragen\n1 t/m 3", "1+2+3")]
    public void It_goes_on_below(string heading, string numbers)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nMist?\nVraag 2\nDauw?\nVraag 3\nRegen?\n{heading}\nJa, dat is nat.");

        Assert.Equal(numbers, Lezer.Nummers(publication.Antwoorden));
        Assert.Equal("Ja, dat is nat.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Empty(publication.Gebreken);
    }

    [Theory]
    [InlineData("3 keer per jaar komt de mist.")]
    [InlineData("en dat is nat.")]
    [InlineData("De mist komt 3 keer.")]
    public void Text_below_a_heading_is_text(string text)
    {
        var publication = Lezer.LeesTekst($"Vragen 1 en 2\nMist?\nAntwoord 1 en 2\n{text}");

        Assert.Equal("1+2", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal(text, Assert.Single(publication.Antwoorden).Tekst);
    }

    [Theory]
    [InlineData("Antwoord\n12\nVraag 2\nDauw?", "12")]
    [InlineData("Antwoord\n1\nVraag 2\nDauw?", "1")]
    [InlineData("Antwoord\n12 keer.\nVraag 2\nDauw?", "12 keer.")]
    [InlineData("Antwoord\n12\nen dat is nat.\nVraag 2\nDauw?", "12 en dat is nat.")]
    public void A_number_that_is_the_answer_stays_in_it(string answer, string text)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nHoeveel mist?\n{answer}");

        Assert.Equal("1", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal(text, Assert.Single(publication.Antwoorden).Tekst);
    }

    [Fact]
    public void A_number_below_a_bare_heading_is_its_number_where_it_is_the_next()
    {
        var publication = Lezer.LeesTekst("Vraag\n1\nMist?\nVraag\n2 en 3\nDauw? Regen?\nAntwoord\n1\nJa.\nAntwoord\n2 en 3\nNee.");

        Assert.Equal("1 2+3", Lezer.Nummers(publication.Vragen));
        Assert.Equal("1 2+3", Lezer.Nummers(publication.Antwoorden));
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void A_number_behind_an_empty_line_is_no_part_of_it()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord op vraag 1 en\n\n3");

        Assert.Equal("1", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal("3", Assert.Single(publication.Antwoorden).Tekst);
    }

    [Fact]
    public void Its_numbers_are_no_marks_of_the_notes_on_its_page()
    {
        var publication = Lezer.LeesTekst(
            "Vraag 1\nMist?1\nVraag 2\nDauw?\nVraag 3\nRegen?\nAntwoord 1,\n2,\n3\nJa, dat is nat.2\n"
            + "1De Mistbode, 1 juni 2021\n2Kamerstuk 1, nr. 2\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal("1+2+3", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal("Ja, dat is nat.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(["vraag 1", "antwoord 1,2,3"], publication.Noten.Select(noot => noot.Bij));
    }
}
