using Kamervragen.Cli.Scoring;
using Kamervragen.Testing;

namespace Kamervragen.Cli.Tests;

public sealed class ScoreCommandTests : IDisposable
{
    private const string Document = "Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist (ingezonden 3 juni 2021).\nVraag 1\nKent u de mist?\n";

    private static readonly string[] Structure = ["id", "soort", "vragen", "antwoorden", "noten"];

    private static readonly string[] Header =
        ["vraagnummers", "vergaderjaar", "aanhangselnummer", "ingezonden", "ontvangen", "leden", "gericht_aan", "beantwoord_door", "mede_namens", "zie_ook", "onderwerp", "toelichting", "mededeling", "uitstel"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("xml", 99.0)]
    [InlineData("text", 99.0)]
    [InlineData("text-pypdf", 96.0)]
    public void The_corpus_is_read_as_well_as_promised(string source, double ends)
    {
        var sheet = ScoreCommand.Score(
            SharedFolder.Require("corpus", "gold"),
            [SharedFolder.Require("corpus", "publications"), SharedFolder.Require("corpus", "text"), SharedFolder.Require("corpus", "text-pypdf")]);

        Assert.NotEmpty(sheet.Rows);
        Assert.Equal(100.0, sheet.Percentage(source, Structure));
        Assert.InRange(sheet.Percentage(source, Header), 99.0, 100.0);
        Assert.InRange(sheet.Percentage(source, "begin", "eind"), ends, 100.0);
    }

    [Fact]
    public void A_miss_is_shown_with_what_was_expected_and_what_was_read()
    {
        _folder.Write("stukken/x.txt", Document);
        _folder.Write("goud/x.json", """{"id":"x","soort":"vraag","leden":[{"naam":"Rups","partij":"Wolkenpartij"}],"vragen":[["1"]],"antwoorden":[],"begin":{"v 1":"Kent u"},"eind":{"v 1":"de mist?"},"noten":0}""");

        var (exit, output, _) = Kamervragen.Run("score", Path.Combine(_folder.Path, "goud"), Path.Combine(_folder.Path, "stukken"));

        Assert.Equal(0, exit);
        Assert.Contains("label Rups (Wolkenpartij)", output, StringComparison.Ordinal);
        Assert.Contains("read  Vlinder (Wolkenpartij)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_least_percentage_the_exit_code_is_1()
    {
        _folder.Write("stukken/x.txt", Document);
        _folder.Write("goud/x.json", """{"id":"x","soort":"antwoord","leden":null,"vragen":[["1"]],"antwoorden":[]}""");

        Assert.Equal(1, Kamervragen.Run("score", Path.Combine(_folder.Path, "goud"), Path.Combine(_folder.Path, "stukken"), "--min", "90").Exit);
    }

    [Fact]
    public void A_label_that_is_none_gives_one_sentence_and_exit_code_2()
    {
        _folder.Write("goud/x.json", "{");

        var (exit, _, error) = Kamervragen.Run("score", Path.Combine(_folder.Path, "goud"), _folder.Path);

        Assert.Equal(2, exit);
        Assert.Contains("x.json' is not a gold label", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kent u «de» mist-", "kentudemist")]
    [InlineData("A B\u00A0c 1", "abc1")]
    public void Running_text_is_compared_by_letters_and_digits(string text, string letters) => Assert.Equal(letters, Scorer.Letters(text));
}
