namespace Kamervragen.Dossiers.Tests;

public sealed class LettersTests
{
    [Theory]
    [InlineData("Het dempen van de Vliet", " het dempen van de vliet ")]
    [InlineData("  ‘Coöperaties’, covid-19 & R&D…", " cooperaties covid 19 r d ")]
    [InlineData("coo\u0308pe\u00ADratie", " cooperatie ")]
    [InlineData("– ? –", " ")]
    [InlineData("", " ")]
    [InlineData(null, " ")]
    public void The_words_of_a_text_have_neither_case_nor_accents_and_a_blank_around_each(string? text, string words) =>
        Assert.Equal(words, Letters.Words(text));
}
