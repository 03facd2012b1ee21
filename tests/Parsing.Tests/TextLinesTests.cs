using System.Text;
using Kamervragen.Parsing.Readers.Text;

namespace Kamervragen.Parsing.Tests;

/// <summary>Lines are found 64 bytes at a time; they must be those that a reader of single characters finds.</summary>
public sealed class TextLinesTests
{
    private const string Alphabet = "aaabbb  Zé’1.-\n\n\r\f\t\u00A0\u0001";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void A_line_ends_wherever_in_a_block_its_end_falls(string end)
    {
        for (var length = 1; length < 3 * LineBlock.Width; length++)
        {
            var first = new string('a', length);

            Assert.Equal([first, "bc"], Read($"{first}{end}bc{end}").Lines);
        }
    }

    [Theory]
    [InlineData("é")]
    [InlineData("’’")]
    [InlineData("😀")]
    public void A_character_outside_ascii_is_read_wherever_in_a_block_it_falls(string character)
    {
        for (var length = 1; length < 3 * LineBlock.Width; length++)
        {
            var first = $"{new string('a', length)}{character}";

            Assert.Equal([first, $"b{character}c"], Read($"{first}\nb{character}c").Lines);
        }
    }

    [Fact]
    public void A_text_that_breaks_off_inside_a_character_is_no_utf8_wherever_that_falls()
    {
        for (var length = 1; length < 3 * LineBlock.Width; length++)
        {
            var text = Encoding.UTF8.GetBytes($"{new string('a', length)}’")[..^1];

            Assert.False(new TextLines().TrySplit(text, text.Length, new CountingSink()));
        }
    }

    [Fact]
    public void A_form_feed_begins_a_page()
    {
        var (document, lines) = Parse("een\ftwee\ndrie");

        Assert.Equal(["een", "twee", "drie"], lines);
        Assert.Equal([true, true, false], document.Lines.ToArray().Select(line => line.IsPageStart));
    }

    [Theory]
    [InlineData("een.Twee\ndrie", new[] { true, false })]
    [InlineData("een\ntwee?Élan", new[] { false, true })]
    [InlineData("een  twee\ntwee. Drie\n", new[] { false, false })]
    public void A_line_knows_of_its_own_lost_blanks_only(string text, bool[] expected)
    {
        var (document, _) = Parse(text);

        Assert.Equal(expected, document.Lines.ToArray().Select(line => line.MayBeGlued));
    }

    [Theory]
    [InlineData("een zin die\nverder gaat", true)]
    [InlineData("een woord dat af-\ngebroken is", false)]
    [InlineData("een zin.\n\nverder", false)]
    [InlineData("de lijst\na. eerste", false)]
    [InlineData("een zin\nDe volgende", false)]
    public void A_line_goes_on_from_the_one_before_where_a_space_joins_them(string text, bool expected)
    {
        var (document, _) = Parse(text);

        Assert.Equal(expected, document.Lines[1].GoesOn);
    }

    [Fact]
    public void Random_texts_have_the_lines_that_reading_them_character_by_character_finds()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var text = new string(random.GetItems(Alphabet.AsSpan(), random.Next(200)));
            var (lines, isFlagged) = Read(text);

            Assert.True(Expected(text).SequenceEqual(lines), $"seed {seed}");
            Assert.Equal(text.Contains('\u0001', StringComparison.Ordinal), isFlagged);
        }
    }

    private static IEnumerable<string> Expected(string text) =>
        text.Replace('\u0001', ' ').Split(["\r\n", "\n", "\r", "\f"], StringSplitOptions.None)
            .Select(line => string.Join(' ', line.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);

    private static (List<string> Lines, bool IsFlagged) Read(string text)
    {
        var sink = new CountingSink();
        return (Parse(text, sink).Lines, sink.Gebreken.Contains(Gebrekcode.OngeldigeTekens, StringComparer.Ordinal));
    }

    private static (TextLines Document, List<string> Lines) Parse(string text, CountingSink? sink = null)
    {
        var document = new TextLines();
        Assert.True(document.TrySplit(Encoding.UTF8.GetBytes(text), text.Length, sink ?? new CountingSink()));
        return (document, [.. Enumerable.Range(0, document.Lines.Length).Select(index => document[index].ToString())]);
    }
}
