namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Finds the notes at the foot of one page. Four ways of printing are known: the number glued to the text (<see cref="GluedNote"/>), before
/// a blank (<see cref="SpacedNote"/>), in square brackets (<see cref="SquareNote"/>), and on a line of its own (<see cref="ApartNotes"/>).
/// </summary>
internal sealed class FootnoteArea
{
    private const int MostMissing = 2;
    private readonly TextLines _document;
    private readonly ApartNotes _apart;
    private readonly BracketedMarks _marks;
    private int _last;

    /// <summary>Makes one for the lines of a document.</summary>
    public FootnoteArea(TextLines document)
    {
        _document = document;
        _apart = new ApartNotes(document, this);
        _marks = new BracketedMarks(document);
    }

    /// <summary>The notes of the page that was read last.</summary>
    public List<PageNote> Notes { get; } = [];

    /// <summary>The lines of these notes: which line of the document, and how many characters at its front are no text.</summary>
    public List<(int Regel, int Vanaf)> Lines { get; } = [];

    /// <summary>Whether numbers are glued to their notes; marks then often stand on a line of their own.</summary>
    public bool IsGlued { get; private set; }

    /// <summary>Whether a bracket stands behind the numbers of the notes of that page, <c>1) NOS</c>; it then stands behind their marks as well.</summary>
    public bool IsBracketed { get; private set; }

    /// <summary>Whether the numbers of the notes of that page stand in square brackets, <c>[1] NOS</c>; their marks then do as well.</summary>
    public bool IsSquare { get; private set; }

    /// <summary>Begins a document.</summary>
    public void Begin()
    {
        _last = 0;
        IsGlued = false;
        _marks.Begin();
    }

    /// <summary>Reads the notes of a page and marks their lines.</summary>
    /// <param name="first">The first line of the page.</param>
    /// <param name="end">The line after the last.</param>
    public void Read(int first, int end)
    {
        Notes.Clear();
        Lines.Clear();
        IsBracketed = IsSquare = false;
        var start = FirstNumbered(AfterLastHeading(first, end), end);
        if (start == end)
        {
            return;
        }

        for (var skip = 0; skip <= MostMissing; skip++)
        {
            var number = _last + 1 + skip;
            if (ReadGlued(start, end, number) || ReadSpaced(first, start, end, number) || ReadSquare(start, end, number) || _apart.TryRead(start, end, number))
            {
                _last = Notes.Count > 0 ? Notes[^1].Nummer : _last;
                return;
            }
        }
    }

    private int AfterLastHeading(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (_document.Lines[i].Kind == LineKind.Kop)
            {
                return i + 1;
            }
        }

        return first;
    }

    // A note begins with its number, glued or apart.
    private int FirstNumbered(int start, int end)
    {
        var lines = _document.Lines[start..end];
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsNumbered && lines[i].Kind == LineKind.Tekst)
            {
                return start + i;
            }
        }

        return end;
    }

    private bool ReadGlued(int start, int end, int number)
    {
        var at = FirstNote(start, end, number, static (area, at, number) => GluedNote.LengthOfNumber(area._document[at], number) > 0 && area.IsNoLabel(at, number));
        if (at == end)
        {
            return false;
        }

        IsGlued = true;
        IsBracketed = GluedNote.IsBracketed(_document[at], NoteNumber.Digits(number));
        Take(at, end, number, GluedNote.LengthOfNumber);
        return true;
    }

    // Only where its mark stands above it on the page, which is looked for once.
    private bool ReadSpaced(int page, int start, int end, int number)
    {
        int? marked = null;
        for (var at = start; at < end; at++)
        {
            if (IsNumberedText(at) && _document.Lines[at].AfterBlank && SpacedNote.LengthOfNumber(_document[at], number) > 0
                && (marked ??= FirstMarked(page, end, number)) < at)
            {
                Take(at, end, number, SpacedNote.LengthOfNumber);
                return true;
            }
        }

        return false;
    }

    private int FirstMarked(int at, int end, int number)
    {
        while (at < end && !(IsText(at) && SpacedNote.IsMarkedIn(_document[at], number)))
        {
            at++;
        }

        return at;
    }

    private bool ReadSquare(int start, int end, int number)
    {
        var at = FirstNote(start, end, number, static (area, at, number) =>
            SquareNote.LengthOfNumber(area._document[at], number) > 0 && area._marks.HasSquareAbove(at, number));
        if (at == end)
        {
            return false;
        }

        IsSquare = true;
        Take(at, end, number, SquareNote.LengthOfNumber, mostMissing: MostMissing);
        return true;
    }

    private int FirstNote(int at, int end, int number, Func<FootnoteArea, int, int, bool> isNote)
    {
        while (at < end && !(IsNumberedText(at) && isNote(this, at, number)))
        {
            at++;
        }

        return at;
    }

    // The notes from a line on, to the end of the page. Where their numbers are certain, some may be missing.
    private void Take(int at, int end, int number, NoteBeginning lengthOfNumber, int mostMissing = 0)
    {
        for (; at < end; at++)
        {
            if (!IsText(at))
            {
                continue;
            }

            var skip = 0;
            for (var next = number; skip == 0 && next <= number + mostMissing; next++)
            {
                skip = lengthOfNumber(_document[at], next);
                number = skip > 0 ? next : number;
            }

            if (skip > 0)
            {
                Begin(number++);
            }

            Add(at, skip);
            _document.Lines[at].Kind = LineKind.Noot;
        }
    }

    // "5) het …" is a note only where a mark "5)" stands in the text; else it goes on from "4) de …".
    private bool IsNoLabel(int at, int number) =>
        !GluedNote.IsBracketed(_document[at], NoteNumber.Digits(number)) || _marks.HasRoundAbove(at, number);

    /// <summary>Begins a note.</summary>
    internal void Begin(int number) => Notes.Add(new PageNote(number, Lines.Count, 0));

    /// <summary>Adds a line to the note that began last.</summary>
    /// <param name="line">Which line of the document.</param>
    /// <param name="skip">How many characters at its front are no text.</param>
    internal void Add(int line, int skip)
    {
        Lines.Add((line, skip));
        var note = Notes[^1];
        Notes[^1] = note with { Aantal = note.Aantal + 1 };
    }

    private delegate int NoteBeginning(ReadOnlySpan<char> line, int number);

    private bool IsText(int at) => _document.Lines[at].Kind == LineKind.Tekst;

    private bool IsNumberedText(int at) => _document.Lines[at].IsNumbered && IsText(at);
}
