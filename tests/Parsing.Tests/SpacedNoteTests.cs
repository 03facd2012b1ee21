namespace Kamervragen.Parsing.Tests;

/// <summary>Notes of text layers whose number is parted from the text by a blank.</summary>
public sealed class SpacedNoteTests
{
    private const string Foot = "\n\nah-tk-20202021-1\nISSN 0921 - 7398\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1";

    [Fact]
    public void They_are_notes_below_an_empty_line_where_their_marks_stand_above()
    {
        var publication = Lezer.LeesTekst(
            "Vraag 1\nKent u «Mist boven zee»?1\nAntwoord 1\nJa. De dienst2 meet al sinds 2001.3\n\n"
            + "1 De Mistbode, 1 juni 2021, «Mist boven\nzee».\n2 Kamerstuk 1, nr. 2\n3 «Nat», blz. 12" + Foot);

        Assert.Equal("Kent u «Mist boven zee»?", Assert.Single(publication.Vragen).Tekst);
        Assert.Equal("Ja. De dienst meet al sinds 2001.", Assert.Single(publication.Antwoorden).Tekst);
        Assert.Equal(
            ["1 De Mistbode, 1 juni 2021, «Mist boven zee». / vraag 1", "2 Kamerstuk 1, nr. 2 / antwoord 1", "3 «Nat», blz. 12 / antwoord 1"],
            publication.Noten.Select(noot => $"{noot.Nr} {noot.Tekst} / {noot.Bij}"));
    }

    [Theory]
    [InlineData("De dienst doet twee dingen:\n\n1 Meten van mist.\n2 Melden van mist.")]
    [InlineData("Sinds artikel 1 van 2.1 geldt:\n\n1 Meten van mist.")]
    [InlineData("De dienst meet.1\n1 Meting per jaar volstaat.")]
    public void A_list_without_marks_and_a_line_without_an_empty_one_above_are_none(string answer)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nMist?\nAntwoord 1\n{answer}{Foot}");

        Assert.Empty(publication.Noten);
        Assert.EndsWith(answer[^6..], Assert.Single(publication.Antwoorden).Tekst, StringComparison.Ordinal);
    }
}
