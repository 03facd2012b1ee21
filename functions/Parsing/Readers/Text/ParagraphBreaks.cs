namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Print shows where a paragraph ends only by what follows: a bullet, an empty line, or a line that ends a sentence although
/// the next word would still have fitted on it.
/// </summary>
internal sealed class ParagraphBreaks(TextLines document)
{
    /// <summary>Whether a line begins as a list item does.</summary>
    public static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return false;
        }

        return IsBullet(line[0]) && line[1] == ' ' || IsDash(line[0]) && line[1] == ' ' || IsLabel(line);
    }

    /// <summary>Whether a new paragraph or item begins with a line.</summary>
    /// <param name="before">The line of text before it.</param>
    /// <param name="line">The line.</param>
    /// <param name="kind">What the text so far is.</param>
    /// <param name="first">The first character of the text so far.</param>
    public bool IsBreak(int before, int line, Blocks.BlockKind kind, char first)
    {
        if (before < 0)
        {
            return false;
        }

        // Nearly every line of running text.
        var text = document[line];
        var afterBlank = document.Lines[line].AfterBlank;
        if (!afterBlank && text[0] is >= 'a' and <= 'z' && (text.Length < 2 || text[1] is not ('.' or ')')))
        {
            return false;
        }

        var previous = document[before];
        var last = previous[^1];
        var endsSentence = last is '.' or '?' or '!' or ':' or '»' or '”' or ')' or ';' || char.IsAsciiDigit(last);
        if (IsItem(text) && text.Length > 2)
        {
            return IsBullet(text[0]) || endsSentence || (kind == Blocks.BlockKind.Item && text[0] == first);
        }

        // Notes and furniture between two lines leave empty lines of their own.
        if (afterBlank && before == line - 1 && !document.Lines[line].IsPageStart)
        {
            return endsSentence || char.IsUpper(text[0]);
        }

        if (char.IsLower(text[0]) || !FitsBehind(document.Lines[before].LastLength, text))
        {
            return false;
        }

        return last is '.' or '?' or '!' or ':' || (last is '»' or '”' or ')' && EndsInStop(previous)) || kind == Blocks.BlockKind.Item;
    }

    private static bool EndsInStop(ReadOnlySpan<char> line) => line.Length > 1 && line[^2] is '.' or '?' or '!';

    private bool FitsBehind(int length, ReadOnlySpan<char> text)
    {
        var room = document.UsualWidth - 5 - length;
        if (room <= 1)
        {
            return false;
        }

        var space = text.IndexOf(' ');
        return (space < 0 ? text.Length : space) < room;
    }

    private static bool IsBullet(char c) => c is '•' or '▪' or '◦' or '●' or '‣' or '\uF0B7';

    private static bool IsDash(char c) => c is '–' or '-' or '—';

    // "1. De", "2) Het", "a. een"
    private static bool IsLabel(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < 2 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var at = digits > 0 ? digits : char.IsAsciiLetterLower(line[0]) ? 1 : 0;
        return at > 0 && at + 2 < line.Length && line[at] is '.' or ')' && line[at + 1] == ' ' && (digits == 0 || char.IsLetter(line[at + 2]) || line[at + 2] == '«');
    }
}
