namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note whose number stands in square brackets, as its mark does: <c>[1] NOS, 22 oktober</c>.</summary>
internal static class SquareNote
{
    /// <summary>How long the number is, with its brackets, that a line begins with as the note of that number does; 0 where it does not.</summary>
    public static int LengthOfNumber(ReadOnlySpan<char> line, int number)
    {
        var length = NoteNumber.Digits(number) + 2;
        return line.Length > length && line[0] == '[' && line[length - 1] == ']' && NoteNumber.Begins(line[1..], number) ? length : 0;
    }
}
