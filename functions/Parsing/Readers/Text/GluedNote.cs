namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note whose number is glued to its text, <c>1NOS, 22 oktober</c>, or has a bracket behind it, <c>1) NOS</c>.</summary>
internal static class GluedNote
{
    /// <summary>How long the number is that a line begins with as the note of that number does; 0 where it does not.</summary>
    public static int LengthOfNumber(ReadOnlySpan<char> line, int number)
    {
        var digits = NoteNumber.Digits(number);
        if (line.Length < digits + 2 || line[0] is < '1' or > '9' || !NoteNumber.Begins(line, number))
        {
            return 0;
        }

        return MayFollow(line[digits]) ? digits : IsBracketed(line, digits) ? digits + 1 : 0;
    }

    /// <summary>Whether a bracket stands behind the number of a note, <c>1) NOS</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="digits">How many digits the number has.</param>
    public static bool IsBracketed(ReadOnlySpan<char> line, int digits) => line[digits] == ')' && line[digits + 1] == ' ';

    private static bool MayFollow(char next) =>
        char.IsLetter(next) || next is '«' or '‘' or '’' or '“' or '„' or '"' or '\'' or '(' or '[' or '@' or '€' or '§' or '*';
}
