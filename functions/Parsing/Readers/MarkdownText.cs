using System.Text;
using System.Text.RegularExpressions;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers;

/// <summary>
/// Makes a plain text layer of one written as Markdown, as some extractors do: marks of headings and emphasis are markup and go, a rule
/// ends a page, and a raised number in square brackets, <c>mist?[1 ]</c>, stands behind its word again.
/// </summary>
internal static partial class MarkdownText
{
    private const int Window = 1024;
    private const int LongestLine = 10_000;
    private const int Timeout = 2000;

    /// <summary>Whether a document begins as such a text does: with a heading or bold text, perhaps below empty lines.</summary>
    public static bool Is(ReadOnlySpan<byte> document)
    {
        // Most begin with a letter.
        if (document.IsEmpty || char.IsAsciiLetterOrDigit((char)document[0]))
        {
            return false;
        }

        var start = document[..Math.Min(Window, document.Length)];
        start = (start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart(" \t\r\n\f"u8);
        return start.StartsWith("**"u8) || (start.StartsWith("#"u8) && start.TrimStart((byte)'#').StartsWith(" "u8));
    }

    /// <summary>The text without its markup.</summary>
    public static string Strip(string text)
    {
        // Where the notes have brackets too, their marks are left to be found as they are.
        var hasSquareNotes = SquareNote().IsMatch(text);
        var plain = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var printed = text.AsSpan(range);
            var line = printed.Trim();
            var isRule = Rule().IsMatch(line);
            if (isRule || printed.Contains('\f'))
            {
                plain.Append('\f');
            }

            if (!isRule)
            {
                plain.Append(line.Length <= LongestLine && line.ContainsAny("#*_[ ") ? StripLine(line.ToString(), hasSquareNotes) : line);
            }

            plain.Append('\n');
        }

        return plain.ToString();
    }

    private static string StripLine(string line, bool hasSquareNotes)
    {
        line = HeadingMark().Replace(line, string.Empty);
        line = hasSquareNotes ? line : RaisedLetters().Replace(RaisedNumber().Replace(line, "${numbers}"), "${letters}");
        line = Emphasis().Replace(line, "${link}");
        return DocumentId.WithHyphens(line) ?? line;
    }

    [GeneratedRegex(@"^(?:-{3,}|\*{3,}|_{3,})$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^#{1,6}\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^\[1\] ?\S", RegexOptions.CultureInvariant | RegexOptions.Multiline, Timeout)]
    private static partial Regex SquareNote();

    // "[1 ]", "[4 5 ]": a number, or more, behind a word.
    [GeneratedRegex(@"(?<=\S) ?\[(?<numbers>\d{1,3}(?: \d{1,3})*) ?\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex RaisedNumber();

    // "11[e ]".
    [GeneratedRegex(@"(?<=\d)\[(?<letters>\p{Ll}{1,3}) \]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex RaisedLetters();

    // At the edges of a word only; a link is left as it is.
    [GeneratedRegex(@"(?<link>\b(?:https?://|www\.)\S*)|\*\*|(?<![\p{L}\d/_*])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?![\p{L}\d/_*])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Emphasis();
}
