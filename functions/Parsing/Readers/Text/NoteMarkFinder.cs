namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Finds the marks of known notes in the lines of their page. Only numbers of notes that stand on the page are looked for, in
/// their order; that is what tells <c>20231</c> (2023, note 1) and <c>«…»12</c> (notes 1 and 2) from ordinary numbers.
/// </summary>
internal sealed class NoteMarkFinder(TextLines document)
{
    private const int MostMissed = 20;
    private readonly List<NoteMark> _marks = [];
    private readonly NumberSearch _search = new(document);
    private readonly DigitRuns _runs = new(document);
    private bool _isGlued;
    private bool _isBracketed;
    private bool _isSquare;
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
        _isSquare = area.IsSquare;
        _first = first;
        _line = first;
        _column = 0;
        _search.Begin(first, end);
        var isCollected = false;
        var missed = 0;
        for (var i = 0; i < notes.Count && missed < MostMissed; i++)
        {
            var number = notes[i].Nummer;
            if (TryAdjacent(number) || (!isCollected && MayBeSearched && TrySearch(number)))
            {
                continue;
            }

            // What is a mark only because nothing else is, or has a bracket.
            if (!isCollected)
            {
                _runs.Collect(first, end);
                _run = 0;
                isCollected = true;
            }

            if (!TryFind(number, isBehindLast: true, isStrict: true) && !TryFind(number, isBehindLast: true, isStrict: false)
                && !TryFind(number, isBehindLast: false, isStrict: true))
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
        if (_isSquare || _marks.Count == 0 || _marks[^1].Nummer != number - 1)
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
        var digits = DigitRun.At(trimmed, 0);
        if (!NoteNumber.Is(digits.Digits, number) || !digits.IsEnd || digits.IsCount)
        {
            return false;
        }

        Add(_line, start, skipped + digits.Length, number);
        return true;
    }

    private bool MayBeSearched => !_isBracketed && !document.IsIndented;

    // Nearly every mark is behind the last one, and can be nothing else.
    private bool TrySearch(int number)
    {
        var at = document.Lines[_line].Start + _column;
        while (_search.TryNext(number, ref at, out var run))
        {
            var start = run.Line == _line ? Math.Max(run.Start, _column) : run.Start;
            if (TryMatch(run.Line, new DigitRun(document[run.Line], start, run.End), number, isStrict: true))
            {
                return true;
            }
        }

        return false;
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
            if (TryMatch(run.Line, new DigitRun(line, start, run.End), number, isStrict))
            {
                _run = i;
                return true;
            }
        }

        return false;
    }

    private bool TryMatch(int at, DigitRun run, int number, bool isStrict)
    {
        if (_isSquare)
        {
            return TrySquare(at, run, number);
        }

        var wanted = NoteNumber.Digits(number);
        if (_isBracketed && run.IsBracketedMark(number))
        {
            Add(at, run.Start, run.Length + 1, number);
        }
        else if (!_isBracketed && IsMark(at, run, number, wanted, isStrict))
        {
            Add(at, run.End - wanted, wanted, number);
        }
        else if (!_isBracketed && run.IsPair(number))
        {
            Add(at, run.Start, wanted, number);
        }
        else
        {
            return false;
        }

        return true;
    }

    // With the blank before it, where a sign follows: "mist [1], en".
    private bool TrySquare(int at, DigitRun run, int number)
    {
        if (!run.IsSquareMark(number))
        {
            return false;
        }

        var line = document[at];
        var first = run.Start - 1;
        var end = run.End + 1;
        var isApart = first > 0 && line[first - 1] == ' ' && (end == line.Length || line[end] is not ' ');
        Add(at, isApart ? first - 1 : first, isApart ? end - first + 1 : end - first, number);
        return true;
    }

    private void Add(int line, int column, int length, int number)
    {
        _marks.Add(new NoteMark(document.Lines[line].Start + column, length, number));
        _line = line;
        _column = column + length;
    }

    // Whether the last digits of a run are the mark.
    private bool IsMark(int at, DigitRun run, int number, int wanted, bool isStrict)
    {
        if (run.Length < wanted || !NoteNumber.Is(run.Digits[^wanted..], number) || !run.IsEnd)
        {
            return false;
        }

        return run.Length > wanted ? run.IsMarkedNumber(wanted, isStrict)
            : run.Start == 0 ? FollowsAtLineStart(at, run)
            : run.FollowsWord(isStrict);
    }

    private bool FollowsAtLineStart(int at, DigitRun run)
    {
        if (!_isGlued || at == _first || run.IsCount)
        {
            return false;
        }

        // "2. Meerjarige afspraken" after a full sentence is a list; ". Hiermee" after the mark ends the sentence before.
        var previous = document[at - 1];
        return !run.IsNumberBehind(previous) && !(run.IsListLabel && previous[^1] is '.' or ':' or ';' or '?' or '!');
    }
}
