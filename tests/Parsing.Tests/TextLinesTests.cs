using System.Text;
using Kamervragen.Parsing.Readers.Text;

namespace Kamervragen.Parsing.Tests;

/// <summary>Lines are found 64 bytes at a time; they must be those that a reader of single characters finds.</summary>
public sealed class TextLinesTests
{
    // No small letters, with which a line would go on from the one before.
    private const string Alphabet = "AAABBB  Zé’1.-\n\n\r\f\t\u00A0\u0001";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void A_line_ends_wherever_in_a_block_its_end_falls(string end)
    {
        for (var length = 1; length < 3 * LineBlock.Width; length++)
        {
            var first = new string('a', length);

            Assert.Equal([first, "Bc"], Read($"{first}{end}Bc{end}").Lines);
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

            Assert.Equal([first, $"B{character}c"], Read($"{first}\nB{character}c").Lines);
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
        var (document, lines) = Parse("een\ftwee\nDrie");

        Assert.Equal(["een", "twee", "Drie"], lines);
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
    [InlineData("een zin die\nverder gaat", "een zin die verder gaat")]
    [InlineData("mist, dauw,\nen nevel\nof regen", "mist, dauw, en nevel of regen")]
    [InlineData("een woord dat af-\ngebroken is", "een woord dat af-|gebroken is")]
    [InlineData("een zin.\nverder", "een zin.|verder")]
    [InlineData("een zin\n\nverder", "een zin|verder")]
    [InlineData("een zin\fverder", "een zin|verder")]
    [InlineData("de lijst\na. eerste", "de lijst|a. eerste")]
    [InlineData("een zin\nDe volgende", "een zin|De volgende")]
    [InlineData("een zin\nah-tk-20202021-1", "een zin|ah-tk-20202021-1")]
    [InlineData("Vraag 1\nmist", "Vraag 1|mist")]
    [InlineData("zie\nhttps://mist.example", "zie|https://mist.example")]
    [InlineData("zie\nwww.mist.example", "zie|www.mist.example")]
    [InlineData("zie\nwat er is", "zie wat er is")]
    [InlineData("een.Twee drie\nvier", "een.Twee drie|vier")]
    public void A_line_goes_on_from_a_word_with_a_small_letter(string text, string lines)
    {
        Assert.Equal(lines.Split('|'), Read(text).Lines);
    }

    [Fact]
    public void A_line_longer_than_print_goes_on_from_none_and_none_from_it()
    {
        var glued = string.Join(' ', Enumerable.Repeat("mist", 40));

        Assert.Equal(["een", glued, "en"], Read($"een\n{glued}\nen").Lines);
    }

    [Fact]
    public void A_line_that_goes_on_knows_how_long_its_last_printed_line_is()
    {
        var (document, _) = Parse("een zin die\nverder gaat\nen ophoudt");

        Assert.Equal(10, Assert.Single(document.Lines.ToArray()).LastLength);
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
