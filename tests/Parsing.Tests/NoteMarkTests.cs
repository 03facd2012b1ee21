using System.Globalization;

namespace Kamervragen.Parsing.Tests;

/// <summary>Numbers that stand where a mark could stand, on a page with a note of that number.</summary>
public sealed class NoteMarkTests
{
    [Theory]
    [InlineData("Zie artikel\n1 en verder de mist.1", "Zie artikel 1 en verder de mist.")]
    [InlineData("Zie het antwoord op vraag\n1. De mist is nat.1", "Zie het antwoord op vraag 1. De mist is nat.")]
    [InlineData("Zie het antwoord op vraag1. De mist is nat.1", "Zie het antwoord op vraag1. De mist is nat.")]
    [InlineData("De mist kwam op1 juni en ging niet meer.1", "De mist kwam op1 juni en ging niet meer.")]
    [InlineData("De mist staat in de stukken (Kamerstukken II,\n1 424, nr. 6) en is nat.1", "De mist staat in de stukken (Kamerstukken II, 1 424, nr. 6) en is nat.")]
    [InlineData("De mist is nat.\n1 Jaarlijks komt hij terug.", "De mist is nat.\n\nJaarlijks komt hij terug.")]
    [InlineData("De mist boven de ERTMS\n1 160 km verderop.", "De mist boven de ERTMS 160 km verderop.")]
    public void A_number_that_a_word_or_another_number_claims_is_no_mark(string text, string expected)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nMist?\nAntwoord 1\n{text}\n1De Mistbode, 1 juni 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal(expected, Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal("antwoord 1", Assert.Single(publication.Noten).Bij);
    }

    [Fact]
    public void A_label_in_running_text_that_has_the_number_of_the_next_note_begins_no_note()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nDe dienst doet twee dingen: het meten van mist en\n1) het melden daarvan.1 Meer doet de dienst niet.\n1De Mistbode, 1 juni 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal("De dienst doet twee dingen: het meten van mist en 1) het melden daarvan. Meer doet de dienst niet.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal("De Mistbode, 1 juni 2021", Assert.Single(publication.Noten).Tekst);
    }

    [Fact]
    public void A_paragraph_ends_at_a_short_line_whether_or_not_a_mark_stands_at_its_end()
    {
        const string Lines = "De dienst meet mist, en zegt wat de mist van deze week voor het verkeer betekent\nop alle wegen van het land.{0}\nOok meet de dienst dauw, en die is van een andere orde dan de mist van deze week.";
        const string Note = "\n1De Mistbode, 1 juni 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1";

        var marked = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\n" + string.Format(CultureInfo.InvariantCulture, Lines, 1) + Note);
        var plain = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\n" + string.Format(CultureInfo.InvariantCulture, Lines, string.Empty));

        Assert.Contains("\n\nOok", plain.Antwoorden[0].Tekst, StringComparison.Ordinal);
        Assert.Equal(plain.Antwoorden[0].Tekst, marked.Antwoorden[0].Tekst);
        Assert.Equal("antwoord 1", Assert.Single(marked.Noten).Bij);
    }

    [Fact]
    public void A_list_item_with_a_mark_may_stand_in_a_document_with_words_parted_at_the_end_of_a_line()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nDe dienst meet:\n- mist en nevel;1\n- wolken-melk en wolken-\nmelk, ook nevel-\nachtig.\n1De Mistbode, 1 juni 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal("De dienst meet:\n\n- mist en nevel;\n- wolken-melk en wolken-melk, ook nevelachtig.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal("antwoord 1", Assert.Single(publication.Noten).Bij);
    }

    [Fact]
    public void Links_on_lines_of_their_own_are_notes_of_their_own()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist?\nAntwoord 1\nMist1 en dauw.2\n\n1\n\n2\n\nwww.mist.example/mist-in-zicht\nhttps://dauw.example\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal(["1 www.mist.example/mist-in-zicht", "2 https://dauw.example"], publication.Noten.Select(noot => $"{noot.Nr} {noot.Tekst}"));
        Assert.Equal("Mist en dauw.", Assert.Single(publication.Antwoorden).Tekst);
    }

    [Theory]
    [InlineData("Kent u «Mist»? 1 Wat vindt u daarvan? 2", "Kent u «Mist»? Wat vindt u daarvan?")]
    [InlineData("Kent u «Mist»? 1 «Mist» is nat. 2 En dan?", "Kent u «Mist»? «Mist» is nat. En dan?")]
    public void Marks_may_stand_apart_between_two_sentences(string question, string expected)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\n{question}\n1De Mistbode, 1 juni 2021.\n2De Dauwbode, 2 juni 2021.\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal(expected, Assert.Single(publication.Vragen).Tekst);
        Assert.Equal(["1:vraag 1", "2:vraag 1"], publication.Noten.Select(noot => $"{noot.Nr}:{noot.Bij}"));
    }

    [Fact]
    public void A_number_between_two_sentences_is_no_mark_where_the_mark_itself_stands_on_the_page()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nDit zijn er twee. 1 Mist. Kent u «Mist»?1\n1De Mistbode, 1 juni 2021.\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1");

        Assert.Equal("Dit zijn er twee. 1 Mist. Kent u «Mist»?", Assert.Single(publication.Vragen).Tekst);
    }
}
