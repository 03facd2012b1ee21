namespace Kamervragen.Parsing.Tests;

/// <summary>What a page has around its text, in the middle of a sentence.</summary>
public sealed class FurnitureTests
{
    [Theory]
    [InlineData("ah-tk-20202021-1\nISSN 0921 - 7398\n’s-Gravenhage 2021\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("ISSN 0921 - 7398’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("ah-tk-20202021-1 ISSN 0921 - 7398 ’s-Gravenhage 2021 Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1")]
    [InlineData("kv-tk-2021Z00001’s-Gravenhage 2021Tweede Kamer, vergaderjaar 2020–2021, Vragen1")]
    [InlineData("KVR12345\n0809tkkvr1234\nISSN 0921 - 7398\nSdu Uitgevers\n’s-Gravenhage 2009\nTweede Kamer, vergaderjaar 2008–2009, Aanhangsel 1")]
    public void The_foot_of_a_page_is_no_text(string foot)
    {
        var publication = Lezer.LeesTekst($"Vraag 1\nWat is er met de\n{foot}\nmist aan de hand?");

        Assert.Equal("Wat is er met de mist aan de hand?", Assert.Single(publication.Vragen).Tekst);
        Assert.Null(publication.Overig);
    }

    [Theory]
    [InlineData("ah-tk-20202021-1 is een ander document.")]
    [InlineData("Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1 noemt dat.")]
    public void A_sentence_that_begins_alike_is_text(string sentence) =>
        Assert.EndsWith(sentence, Assert.Single(Lezer.LeesTekst($"Vraag 1\nMist?\n{sentence}").Vragen).Tekst, StringComparison.Ordinal);
}
