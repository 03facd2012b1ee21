namespace Kamervragen.Parsing.Tests;

/// <summary>Notes of text layers whose numbers, and marks, stand in square brackets.</summary>
public sealed class SquareNoteTests
{
    [Fact]
    public void They_are_notes_where_their_marks_stand_in_the_text()
    {
        var publication = Lezer.LeesTekst(
            "Vraag 1\nKent u «Mist boven zee»? [1] [2]\nAntwoord op vraag 1\nJa[3], de dienst [4], sinds 1 [2001], meet. En meer\nmist [5] nog.\n\n"
            + "[1] De Mistbode, 1 juni 2021, «Mist boven\nzee».\n[2] www.mist.example/1\n[3]Kamerstuk 1, nr. 2\n[4] «Nat», blz. 12\n\n[5] Idem");

        Assert.Equal("Kent u «Mist boven zee»?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Ja, de dienst, sinds 1 [2001], meet. En meer mist nog.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(
            ["1 De Mistbode, 1 juni 2021, «Mist boven zee». / vraag 1", "2 www.mist.example/1 / vraag 1", "3 Kamerstuk 1, nr. 2 / antwoord 1", "4 «Nat», blz. 12 / antwoord 1", "5 Idem / antwoord 1"],
            publication.Noten.Select(noot => $"{noot.Nr} {noot.Tekst} / {noot.Bij}"));
        Assert.Empty(publication.Gebreken);
    }

    [Theory]
    [InlineData("Mist[1]?", "[1] De Mistbode")]
    [InlineData("Mist? 1)", "1) De Mistbode")]
    public void How_the_notes_of_one_page_are_numbered_says_nothing_of_the_next(string question, string note)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\n{question}\n\n{note}\n\fAntwoord 1\nJa.2\n\n2 De Dauwbode\n\fVraag 2\nDauw?3\n3De Regenbode\n");

        Assert.Equal("Ja.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(["1:vraag 1", "2:antwoord 1", "3:vraag 2"], publication.Noten.Select(noot => $"{noot.Nr}:{noot.Bij}"));
    }

    [Fact]
    public void One_that_is_missing_hides_no_other()
    {
        var publication = Lezer.LeesTekst("Vraag 1\nMist[1], dauw[2] en regen[3]?\n\n[1] De Mistbode\n[3] De Regenbode");

        Assert.Equal("Mist, dauw[2] en regen?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal(["1 De Mistbode", "3 De Regenbode"], publication.Noten.Select(noot => $"{noot.Nr} {noot.Tekst}"));
    }

    [Theory]
    [InlineData("De dienst doet twee dingen:\n[1] meten van mist.\n[2] melden van mist.")]
    [InlineData("Zie lijst [1], die luidt:\n[a] meten van mist.")]
    public void A_list_without_marks_is_text(string answer)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nMist?\nAntwoord 1\n{answer}");

        Assert.Empty(publication.Noten);
        Assert.EndsWith(answer[^6..], Assert.Single(publication.Antwoorden).Tekst, StringComparison.Ordinal);
    }
}
