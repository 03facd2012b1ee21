namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Looks through a page for the number of a note, from its last digit on, and passes over numbers that stand behind a space: nearly
/// all of them, and none is a mark by itself. No line of the document may be indented.
/// </summary>
internal sealed class NumberSearch(TextLines document)
{
    private int _stop;
    private int _line;

    /// <summary>Begins a page.</summary>
    /// <param name="first">Its first line.</param>
    /// <param name="end">The line after its last.</param>
    public void Begin(int first, int end)
    {
        _line = first;
        _stop = document.Lines[end - 1].End;
    }

    /// <summary>Finds the next digits that end with a number, or with that number and the next one.</summary>
    /// <param name="number">The number.</param>
    /// <param name="at">Where to look from, not before where it was found last; behind what is found.</param>
    /// <param name="run">The digits: in which line they stand, where they begin there, and where they end.</param>
    /// <returns>False where none stands before the notes.</returns>
    public bool TryNext(int number, ref int at, out (int Line, int Start, int End) run)
    {
        var last = (char)('0' + (number % 10));
        while (at < _stop && document.Slice(at, _stop - at).IndexOf(last) is var length and >= 0)
        {
            at += length + 1;
            if (IsPlainNumber(at - 1, number))
            {
                continue;
            }

            var kind = FindLine(at - 1);
            if (kind == LineKind.Tekst)
            {
                run = RunAt(at - 1);
                return true;
            }

            if (kind == LineKind.Noot)
            {
                break;
            }
        }

        run = default;
        return false;
    }

    // "12" may be two marks.
    private bool IsPlainNumber(int at, int number)
    {
        var next = document.Slice(at + 1, 1)[0];
        var before = at - NoteNumber.Digits(number);
        return (char.IsAsciiDigit(next) && next != NoteNumber.FirstDigit(number + 1)) || (before >= 0 && document.Slice(before, 1)[0] == ' ');
    }

    private LineKind FindLine(int at)
    {
        var lines = document.Lines;
        while (lines[_line].End <= at)
        {
            _line++;
        }

        return lines[_line].Kind;
    }

    private (int Line, int Start, int End) RunAt(int at)
    {
        var line = document[_line];
        var start = at - document.Lines[_line].Start;
        while (start > 0 && char.IsAsciiDigit(line[start - 1]))
        {
            start--;
        }

        return (_line, start, DigitRun.At(line, start).End);
    }
}
