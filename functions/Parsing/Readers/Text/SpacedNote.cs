namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// A note whose number is parted from its text by a blank: <c>1 NOS, 22 oktober</c>. So does many a list and many a sentence begin,
/// so that a note is one only below an empty line, and where its mark stands in the text of the page.
/// </summary>
internal static class SpacedNote
{
    /// <summary>How long the number is, and its blank, that a line begins with as the note of that number does; 0 where it does not.</summary>
    public static int LengthOfNumber(ReadOnlySpan<char> line, int number)
    {
        var length = NoteNumber.Digits(number);
        return line.Length >= length + 3 && line[length] == ' ' && NoteNumber.Begins(line, number) && MayFollow(line[(length + 1)..]) ? length + 1 : 0;
    }

    /// <summary>Whether the mark of a note stands behind a word or a sentence: <c>mist?1</c>, <c>het bericht2 over</c>.</summary>
    public static bool IsMarkedIn(ReadOnlySpan<char> line, int number)
    {
        for (var at = 0; at + 1 < line.Length && NoteNumber.IndexIn(line, number, at + 1) is var found and > 0; at = found)
        {
            if (EndsWord(line[..found]) && IsEnd(line[(found + NoteNumber.Digits(number))..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayFollow(ReadOnlySpan<char> text) =>
        char.IsUpper(text[0]) || text[0] is '«' or '‘' or '“' or '„' or '"' || text.StartsWith("http", StringComparison.Ordinal);

    // "3.1" and "2,1" are numbers.
    private static bool EndsWord(ReadOnlySpan<char> before) => before[^1] switch
    {
        '.' or ',' or ':' => before.Length > 1 && !char.IsAsciiDigit(before[^2]),
        '?' or '!' or '»' or '”' or '’' or '"' or ')' or ';' => true,
        var last => char.IsLower(last) && before.Length > 2 && char.IsLetter(before[^2]) && char.IsLetter(before[^3]),
    };

    private static bool IsEnd(ReadOnlySpan<char> after) => after.IsEmpty || after[0] is ' ' or '.' or ',' or ';' or ':' or '?' or ')';
}
