using Kamervragen.Parsing.Grammar;
using Kamervragen.Parsing.Readers.Text;

namespace Kamervragen.Parsing.Tests;

public sealed class BeginningsTests
{
    private static readonly Beginnings Table = new(["Vraag", "Antwoord", "’s-"]);

    [Theory]
    [InlineData("Vraag 1")]
    [InlineData("VRA")]
    [InlineData("antwoord")]
    [InlineData("’s-Gravenhage")]
    public void A_text_that_begins_with_a_word_may_do_so(string text) => Assert.True(Table.MayBegin(text));

    [Theory]
    [InlineData("")]
    [InlineData("Vr")]
    [InlineData("Bent u bekend")]
    [InlineData("De vraag")]
    public void Another_text_does_not(string text) => Assert.False(Table.MayBegin(text));

    [Fact]
    public void Every_heading_and_every_furniture_is_told_from_text_by_its_first_word()
    {
        var known = new Beginnings([.. HeadingGrammar.FirstWords, .. Furniture.FirstWords]);
        string[] lines =
        [
            "Vraag 1", "Vragen 1 en 2", "Antwoord 1", "Antwoorden 1 en 2", "Beantwoording vraag 1", "Reactie op vraag 1", "Nader antwoord 1", "Nadere antwoorden 1 en 2",
            "Gezamenlijk antwoord op de vragen 1 en 2", "Gecombineerd antwoord 1", "Herzien antwoord 1", "Aanvullend antwoord 1", "Mededeling", "Toelichting:",
            "Tweede Kamer der Staten-Generaal", "Eerste Kamer, vergaderjaar 2020–2021, Vragen 1", "ISSN 0921 - 7398", "Sdu Uitgevers", "Pagina 2 van 3", "KVR12345", "ah-tk-20202021-1", "kv-tk-2021Z00001", "’s-Gravenhage 2021",
        ];

        Assert.All(lines, line => Assert.True(HeadingGrammar.TryParse(line, out _) || Furniture.Classify(line) != LineKind.Tekst, line));
        Assert.All(lines, line => Assert.True(known.MayBegin(line), line));
    }
}
