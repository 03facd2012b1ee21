namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Finds the marks of known notes in the lines of their page. Only numbers of notes that stand on the page are looked for, in
/// their order; that is what tells <c>20231</c> (2023, note 1) and <c>«…»12</c> (notes 1 and 2) from ordinary numbers.
/// </summary>
internal sealed class NoteMarkFinder(TextLines document)
{
    private const int MostMissed = 20;
    private static readonly string[] Units = ["m", "km", "cm", "mm", "dm", "ha"];
    private static readonly string[] Formulas = ["CO", "NO", "SO", "NH", "PM", "H", "N", "O", "A", "B", "C", "D", "E", "F", "G", "K", "T", "WO", "VO", "EU"];
    private static readonly string[] AfterNumber =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "miljoen", "miljard", "procent", "jaar", "euro", "maanden", "weken", "dagen", "uur"];

    private static readonly string[] BeforeNumber =
        ["vraag", "vragen", "antwoord", "antwoorden", "artikel", "artikelen", "lid", "nr.", "nrs.", "nummer", "Kamerstuk", "Kamerstukken", "en", "of", "t/m", "op", "van", "tot", "met", "in", "de", "het"];

    private readonly List<NoteMark> _marks = [];
    private readonly DigitRuns _runs = new(document);
    private bool _isGlued;
    private bool _isBracketed;
    private int _first;
    private int _run;
    private int _line;
    private int _column;

    /// <summary>The marks of the page that was looked at last, in reading order.</summary>
    public List<NoteMark> Marks => _marks;

    /// <summary>Finds the marks on a page.</summary>
    /// <param name="first">The first line of the page.</param>
    /// <param name="end">The line after the last.</param>
    /// <param name="area">The notes at its foot, and how they are printed.</param>
    public void Find(int first, int end, FootnoteArea area)
    {
        var notes = area.Notes;
        _marks.Clear();
        if (notes.Count == 0)
        {
            return;
        }

        _isGlued = area.IsGlued;
        _isBracketed = area.IsBracketed;
        _first = first;
        _line = first;
        _column = 0;
        _runs.Collect(first, end);
        _run = 0;
        var missed = 0;
        for (var i = 0; i < notes.Count && missed < MostMissed; i++)
        {
            var number = notes[i].Nummer;
            if (!TryAdjacent(number) && !TryFind(number, isBehindLast: true, isStrict: true)
                && !TryFind(number, isBehindLast: true, isStrict: false) && !TryFind(number, isBehindLast: false, isStrict: true))
            {
                missed++;
            }
        }

        if (!AreInOrder())
        {
            _marks.Sort((one, other) => one.Start.CompareTo(other.Start));
        }
    }

    private bool AreInOrder()
    {
        for (var i = 1; i < _marks.Count; i++)
        {
            if (_marks[i].Start < _marks[i - 1].Start)
            {
                return false;
            }
        }

        return true;
    }

    // "1 2", "2, 3 en 4": the next mark stands right behind the one before it.
    private bool TryAdjacent(int number)
    {
        if (_marks.Count == 0 || _marks[^1].Nummer != number - 1)
        {
            return false;
        }

        var line = document[_line];
        var start = Math.Min(_column, line.Length);
        var rest = line[start..];
        var trimmed = rest.TrimStart(" ,");
        if (trimmed.StartsWith("en ", StringComparison.Ordinal))
        {
            trimmed = trimmed[3..];
        }

        var skipped = rest.Length - trimmed.Length;
        var digits = DigitsAt(trimmed, 0);
        if (!Equals(trimmed[..digits], number) || !IsEnd(trimmed, digits) || StandsBefore(trimmed, digits))
        {
            return false;
        }

        Add(_line, start, skipped + digits, number);
        return true;
    }

    // Marks come in their order, mostly: behind the last one, or else on the whole page.
    private bool TryFind(int number, bool isBehindLast, bool isStrict)
    {
        var (fromRun, fromLine, fromColumn) = isBehindLast ? (_run, _line, _column) : (0, _first, 0);
        for (var i = fromRun; i < _runs.Count; i++)
        {
            var run = _runs[i];
            if (run.Line < fromLine || (run.Line == fromLine && run.End <= fromColumn))
            {
                continue;
            }

            var line = document[run.Line];
            var start = run.Line == fromLine ? Math.Max(run.Start, fromColumn) : run.Start;
            if (_isBracketed)
            {
                if (IsBracketedMark(line, start, run.End, number))
                {
                    _run = i;
                    Add(run.Line, start, run.End + 1 - start, number);
                    return true;
                }

                continue;
            }

            if (Matches(run.Line, line, start, run.End, number, isStrict) is var length and > 0)
            {
                _run = i;
                Add(run.Line, run.End - length, length, number);
                return true;
            }

            if (IsPair(line, start, run.End, number))
            {
                _run = i;
                Add(run.Line, start, NoteNumber.Digits(number), number);
                return true;
            }
        }

        return false;
    }

    private void Add(int line, int column, int length, int number)
    {
        _marks.Add(new NoteMark(document.Lines[line].Start + column, length, number));
        _line = line;
        _column = column + length;
    }

    // How many digits at the end of a run are the mark; 0 where none are.
    private int Matches(int at, ReadOnlySpan<char> line, int start, int end, int number, bool isStrict)
    {
        var digits = line[start..end];
        var wanted = NoteNumber.Digits(number);
        if (digits.Length < wanted || !Equals(digits[^wanted..], number) || !IsEnd(line, end))
        {
            return 0;
        }

        if (digits.Length > wanted)
        {
            return IsMarkedNumber(line, start, digits[..^wanted], isStrict) ? wanted : 0;
        }

        var follows = start == 0 ? FollowsAtLineStart(at, line, end) : FollowsWord(line, start, end, isStrict);
        return follows ? wanted : 0;
    }

    // "20231": a year and a mark; "NIS24": a name that ends in a digit, and a mark.
    private static bool IsMarkedNumber(ReadOnlySpan<char> line, int start, ReadOnlySpan<char> before, bool isStrict)
    {
        var isYear = before.Length == 4 && (before.StartsWith("19") || before.StartsWith("20")) && (start == 0 || !char.IsLetterOrDigit(line[start - 1]));
        return isYear || (!isStrict && before.Length <= 2 && start > 0 && char.IsUpper(line[start - 1]));
    }

    // "artikel? 1)"; at the front of a line it is the label of a list.
    private static bool IsBracketedMark(ReadOnlySpan<char> line, int start, int end, int number) =>
        start > 0 && end < line.Length && line[end] == ')' && Equals(line[start..end], number) && line[start - 1] is not ('(' or '.' or ',' or '-' or '–');

    private static bool IsPair(ReadOnlySpan<char> line, int start, int end, int number)
    {
        var digits = line[start..end];
        var first = NoteNumber.Digits(number);
        return digits.Length == first + NoteNumber.Digits(number + 1)
            && Equals(digits[..first], number)
            && Equals(digits[first..], number + 1)
            && start > 0 && line[start - 1] is '»' or '?' or '”' or '.' or ')'
            && IsEnd(line, end);
    }

    private bool FollowsAtLineStart(int at, ReadOnlySpan<char> line, int end)
    {
        if (!_isGlued || at == _first || StandsBefore(line, end))
        {
            return false;
        }

        // "2. Meerjarige afspraken" after a full sentence is a list; ". Hiermee" after the mark ends the sentence before.
        var previous = document[at - 1];
        if (IsNumber(previous, line, end))
        {
            return false;
        }

        var isListLabel = end + 1 < line.Length && line[end] is '.' or ')' && line[end + 1] == ' ';
        return !isListLabel || previous[^1] is not ('.' or ':' or ';' or '?' or '!');
    }

    private static bool FollowsWord(ReadOnlySpan<char> line, int start, int end, bool isStrict)
    {
        var before = line[start - 1];
        if (char.IsLetter(before))
        {
            var word = LettersBefore(line, start);
            return char.IsLower(before)
                ? !Contains(Units, word) && !StandsBefore(line, end) && !(isStrict && Contains(BeforeNumber, word))
                : !isStrict && !Contains(Formulas, word);
        }

        if (before is '.' or ',')
        {
            return start < 2 || !char.IsAsciiDigit(line[start - 2]) || end == line.Length
                || (start >= 6 && char.IsAsciiDigit(line[start - 5]) && line[end] == ' ');
        }

        if (before is '»' or '”' or '’' or '"' or '?' or '!' or ')' or ']' or ':' or ';' or '…' or '\'')
        {
            return true;
        }

        return !isStrict && before == ' ' && end == line.Length && start >= 2 && line[start - 2] is '»' or '?' or '.' or '!';
    }

    private static bool IsEnd(ReadOnlySpan<char> line, int end)
    {
        if (end >= line.Length)
        {
            return true;
        }

        var next = line[end];
        if (next is '.' or ',' or ':')
        {
            return end + 1 == line.Length || !char.IsAsciiDigit(line[end + 1]);
        }

        return !char.IsLetterOrDigit(next) && next is not ('%' or '-' or '–' or '/' or '°' or '‰' or '_' or '=' or '#');
    }

    // "3 juni", "2 miljoen": a number, not a mark. "3 Jaarlijks" is the end of one sentence and the begin of the next.
    private static bool StandsBefore(ReadOnlySpan<char> line, int end)
    {
        var rest = line[end..].TrimStart();
        foreach (var word in AfterNumber)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "het antwoord op vraag" over "12": the word says that a number follows. "25 424" is one number.
    private static bool IsNumber(ReadOnlySpan<char> previous, ReadOnlySpan<char> line, int end) =>
        Contains(BeforeNumber, previous[(previous.LastIndexOfAny(' ', '(') + 1)..])
        || (end + 4 < line.Length && line[end] == ' ' && DigitsAt(line, end + 1) == 3 && line[end + 4] is ',' or '-' or ')');

    private static ReadOnlySpan<char> LettersBefore(ReadOnlySpan<char> line, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(line[start - 1]))
        {
            start--;
        }

        return line[start..end];
    }

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static int DigitsAt(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool Equals(ReadOnlySpan<char> digits, int number)
    {
        if (digits.Length is 0 or > 4 || digits[0] == '0')
        {
            return false;
        }

        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value == number;
    }
}
