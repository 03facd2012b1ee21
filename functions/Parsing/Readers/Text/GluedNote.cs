namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note whose number is glued to its text, <c>1NOS, 22 oktober</c>, or has a bracket behind it, <c>1) NOS</c>.</summary>
internal static class GluedNote
{
    /// <summary>Whether a line begins as the note of a number does.</summary>
    public static bool Begins(ReadOnlySpan<char> line, int number)
    {
        var digits = NoteNumber.Digits(number);
        if (line.Length < digits + 2 || line[0] is < '1' or > '9' || !NoteNumber.Begins(line, number))
        {
            return false;
        }

        var next = line[digits];
        return char.IsLetter(next) || next is '«' or '‘' or '’' or '“' or '„' or '"' or '\'' or '(' or '[' or '@' or '€' or '§' or '*' || (next == ')' && line[digits + 1] == ' ');
    }
}
