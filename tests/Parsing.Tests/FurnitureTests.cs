namespace Kamervragen.Parsing.Tests;

/// <summary>What a page has around its text, in the middle of a sentence.</summary>
public sealed class FurnitureTests
{
    [Theory]
    [InlineData("ah-tk-20202021-1\nISSN 0921 - 7398\n’s-Gravenhage 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("ISSN 0921 - 7398’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("ah-tk-20202021-1 ISSN 0921 - 7398 ’s-Gravenhage 2021 Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("kv-tk-2021Z00001’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Vragen1")]
    [InlineData("Pagina 2 van 12")]
    [InlineData("\fPagina 2 van 12")]
    [InlineData("KVR12345\n0809tkkvr1234\nISSN 0921 - 7398\nSdu Uitgevers\n’s-Gravenhage 2009\nTweede Kamer, vergaderjaar 2008–2009, Aanhangsel 1")]
    public void The_foot_of_a_page_is_no_text(string foot)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nWat is er met de\n{foot}\nmist aan de hand?");

        Assert.Equal("Wat is er met de mist aan de hand?", Assert.Single(publication.Vragen).Tekst);
        Assert.Null(publication.Overig);
    }

    [Theory]
    [InlineData("Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("ISSN 0921 - 7398’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("ah-tk-20202021-1\nISSN 0921 - 7398’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 12")]
    [InlineData("kv-tk-2021Z00001’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Vragen1")]
    public void The_next_page_may_be_glued_to_it(string foot)
    {
        var heading = Lezer.LeesTekst($"Vraag 1\nMist?\n{foot}Antwoord 1\nJa.");
        var sentence = Lezer.LeesTekst($"Vraag 1\nWat is er met de\n{foot}mist aan de hand?\nAntwoord 1\nNiets.");

        Assert.Equal("1 Mist? Ja.", $"{Lezer.Nummers(heading.Antwoorden)} {Assert.Single(heading.Vragen).Tekst} {Assert.Single(heading.Antwoorden).Tekst}");
        Assert.Equal("Wat is er met de mist aan de hand?", Assert.Single(sentence.Vragen).Tekst);
        Assert.Null(heading.Overig);
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("")]
    public void A_page_ends_behind_a_page_number_of_its_own_line_with_or_without_a_form_feed(string feed)
    {
        var publication = Lezer.LeesTekst(
            $"Vraag 1\nKent u «Mist»?1\n1\n\nDe Mistbode, 1 juni 2021.\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel\n\n1\n\n{feed}"
            + "Antwoord 1\nJa, zie de brief.2\n\n2\n\nKamerstuk 1, nr. 2.\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel\n\n2\n");

        HasBothNotes("Ja, zie de brief.", publication);
    }

    [Fact]
    public void Notes_may_stand_below_it_where_a_form_feed_ends_the_page()
    {
        var publication = Lezer.LeesTekst(
            "Vraag 1\nKent u «Mist»?1\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel\n\n1\n\n1\n\nDe Mistbode, 1 juni 2021.\n\n\f"
            + "Antwoord 1\nJa, zie de\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 2\nbrief.2\n\n2\n\nKamerstuk 1, nr. 2.\n\f");

        HasBothNotes("Ja, zie de brief.", publication);
    }

    [Fact]
    public void Notes_stand_above_it_there_too()
    {
        var publication = Lezer.LeesTekst(
            "Vraag 1\nKent u «Mist»?\n1\n1De Mistbode, 1 juni 2021.\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1Antwoord 1\nJa. Zie de brief.\n2\n"
            + "2Kamerstuk 1, nr. 2.\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 2");

        HasBothNotes("Ja. Zie de brief.", publication);
    }

    [Theory]
    [InlineData("ah-tk-20202021-1 is een ander document.")]
    [InlineData("Pagina 2 van 12 meldt dat.")]
    [InlineData("Pagina 2")]
    [InlineData("Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1 noemt dat.")]
    [InlineData("Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1, noemt dat.")]
    [InlineData("Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1.")]
    public void A_sentence_that_begins_alike_is_text(string sentence) =>
        Assert.EndsWith(sentence, Assert.Single(Lezer.LeesTekst($"Vraag 1\nMist?\n{sentence}").Vragen).Tekst, StringComparison.Ordinal);

    private static void HasBothNotes(string answer, Publication publication)
    {
        Assert.Equal("Kent u «Mist»?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal(answer, Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(["1:vraag 1", "2:antwoord 1"], publication.Noten.Select(noot => $"{noot.Nr}:{noot.Bij}"));
    }
}
