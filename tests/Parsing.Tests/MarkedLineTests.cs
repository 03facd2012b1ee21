using System.Text.RegularExpressions;
using Kamervragen.Parsing.Readers.Text;

namespace Kamervragen.Parsing.Tests;

/// <summary>What is left of a line without its note marks. Marks are written between braces here.</summary>
public sealed partial class MarkedLineTests
{
    private const int Seed = 20_261_129;

    [Theory]
    [InlineData("Mist{1}", "Mist")]
    [InlineData("{1}Mist", "Mist")]
    [InlineData("Mist{1}, en dauw{2}.", "Mist, en dauw.")]
    [InlineData("Mist {1} en dauw", "Mist en dauw")]
    [InlineData("{1} Mist {2}", "Mist")]
    [InlineData("Mist{1}{2}", "Mist")]
    [InlineData("Mist {1} {2} en dauw", "Mist en dauw")]
    [InlineData("{1}, {2}", ",")]
    public void The_rest_of_a_line_is_read_without_a_gap(string written, string expected)
    {
        Assert.Equal(expected, TakeOut(written, out _));
    }

    [Theory]
    [InlineData("{1}")]
    [InlineData("{1} {2}")]
    public void A_line_of_marks_stays_as_it_is(string written)
    {
        var line = Write(written, out var chars, out var marks);
        var before = (line.Start, line.Length);

        Assert.False(MarkedLine.TakeOut(chars, ref line, marks));
        Assert.Equal(before, (line.Start, line.Length));
    }

    [Theory]
    [InlineData("Mist.{1}En dauw", true)]
    [InlineData("Mist.{1} En dauw", false)]
    [InlineData("Mist{1} en dauw", false)]
    [InlineData("Zie www.mist.example/{1}", true)]
    public void A_line_in_which_a_blank_may_be_missing_is_marked_as_such(string written, bool mayBeGlued)
    {
        TakeOut(written, out var line);

        Assert.Equal(mayBeGlued, line.MayBeGlued);
    }

    [Fact]
    public void Nothing_but_the_marks_is_lost()
    {
        var random = new Random(Seed);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var written = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(word => random.Next(3) == 0 ? $"w{word}{{{word}}}" : $"w{word}"));
            var expected = Mark().Replace(written, string.Empty);

            Assert.True(string.Equals(expected, TakeOut(written, out _), StringComparison.Ordinal), $"seed {Seed}, turn {turn}: {written}");
        }
    }

    private static string TakeOut(string written, out TextLine line)
    {
        line = Write(written, out var chars, out var marks);
        Assert.True(MarkedLine.TakeOut(chars, ref line, marks));
        Assert.Matches("(?s)^Regel\n.*\nRegel$", new string(chars));
        return new string(chars, line.Start, line.Length);
    }

    // Between other lines, which nothing may touch.
    private static TextLine Write(string written, out char[] chars, out NoteMark[] marks)
    {
        const string Above = "Regel\n";
        chars = [.. Above, .. written.Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal), .. "\nRegel"];
        marks = [.. Mark().Matches(written).Select((match, index) => new NoteMark(Above.Length + match.Index - (2 * index), match.Length - 2, index + 1))];
        return new TextLine { Start = Above.Length, Length = chars.Length - (2 * Above.Length) };
    }

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
