using System.Text.Json;
using System.Text.RegularExpressions;
using Kamervragen.Testing;

namespace Kamervragen.Parsing.Tests;

/// <summary>Real text layers read the same however an extractor writes what is the same in print.</summary>
public sealed partial class CorpusVariantTests
{
    [SkippableFact]
    public void Without_form_feeds() => ReadTheSame(text => text.Replace("\f", string.Empty, StringComparison.Ordinal));

    [SkippableFact]
    public void With_nothing_between_the_foot_of_a_page_and_the_next() => ReadTheSame(text => EndOfPage().Replace(text, "${foot}"));

    [SkippableTheory]
    [InlineData("  ")]
    [InlineData("\u00A0")]
    public void With_other_blanks_than_single_spaces(string blank) => ReadTheSame(text => text.Replace(" ", blank, StringComparison.Ordinal));

    [SkippableTheory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \n")]
    public void With_other_line_ends(string end) => ReadTheSame(text => text.ReplaceLineEndings("\n").Replace("\n", end, StringComparison.Ordinal));

    [SkippableFact]
    public void With_indented_lines() => ReadTheSame(text => LineStart().Replace(text, "        "));

    [SkippableFact]
    public void With_a_blank_before_marks_between_sentences() => ReadTheSame(text => MarkBetweenSentences().Replace(text, " ${mark}"), least: 10);

    [SkippableTheory]
    [InlineData("**", "**")]
    [InlineData("## ", "")]
    public void With_headings_in_Markdown(string before, string after) =>
        ReadTheSame(text => "# 2\n" + Heading().Replace(text, $"{before}${{heading}}{after}"));

    private static void ReadTheSame(Func<string, string> vary, int least = 14)
    {
        var varied = 0;
        foreach (var folder in new[] { "text", "text-pypdf" })
        {
            foreach (var file in Directory.EnumerateFiles(SharedFolder.Require("corpus", folder)))
            {
                var text = File.ReadAllText(file);
                var variant = vary(text);
                varied += string.Equals(text, variant, StringComparison.Ordinal) ? 0 : 1;
                Assert.Equal(JsonSerializer.Serialize(Lezer.Lees(text)), JsonSerializer.Serialize(Lezer.Lees(variant)));
            }
        }

        Assert.True(varied >= least, $"only {varied} texts varied");
    }

    [GeneratedRegex(@"(?<foot>Tweede Kamer, vergaderjaar \d{4}–\d{4}, (?:Aanhangsel|Vragen) ?\d{1,3})\r?\n(?=\D)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfPage();

    [GeneratedRegex(@"(?m)(?<=[a-z)»”][?.»])(?<mark>\d{1,2})(?=\r?$| [A-Z«])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkBetweenSentences();

    [GeneratedRegex(@"(?m)^(?=[^\f\r\n])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"(?m)^(?<heading>(?:Vraag|Antwoord) \d.*?)(?=\r?$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
