using System.Globalization;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Finds the notes at the foot of one page. Two ways of printing are known: the number glued to the text (<c>1NOS, 22 oktober</c>),
/// and the number on a line of its own, sometimes after the page's furniture, sometimes after the notes that follow it.
/// </summary>
internal sealed class FootnoteArea(TextLines document)
{
    private const int MostMissing = 2;
    private const int MostLinesApart = 40;
    private int _last;

    /// <summary>The notes of the page that was read last.</summary>
    public List<PageNote> Notes { get; } = [];

    /// <summary>The lines of these notes: which line of the document, and how many characters at its front are no text.</summary>
    public List<(int Regel, int Vanaf)> Lines { get; } = [];

    /// <summary>Whether numbers are glued to their notes; marks then often stand on a line of their own.</summary>
    public bool IsGlued { get; private set; }

    /// <summary>Whether a bracket stands behind the numbers of notes, <c>1) NOS</c>; it then stands behind their marks as well.</summary>
    public bool IsBracketed { get; private set; }

    /// <summary>Begins a document.</summary>
    public void Begin()
    {
        _last = 0;
        IsGlued = IsBracketed = false;
    }

    /// <summary>Reads the notes of a page and marks their lines.</summary>
    /// <param name="first">The first line of the page.</param>
    /// <param name="end">The line after the last.</param>
    public void Read(int first, int end)
    {
        Notes.Clear();
        Lines.Clear();
        var start = FirstNumbered(AfterLastHeading(first, end), end);
        if (start == end)
        {
            return;
        }

        for (var skip = 0; skip <= MostMissing; skip++)
        {
            if (ReadGlued(start, end, _last + 1 + skip) || ReadApart(start, end, _last + 1 + skip))
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
            if (document.Lines[i].Kind == LineKind.Kop)
            {
                return i + 1;
            }
        }

        return first;
    }

    // A note begins with its number, glued or apart.
    private int FirstNumbered(int start, int end)
    {
        var lines = document.Lines[start..end];
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
        var at = start;
        while (at < end && !(IsNumberedText(at) && BeginsGlued(document[at], number) && IsNoLabel(at, number)))
        {
            at++;
        }

        if (at == end)
        {
            return false;
        }

        IsGlued = true;
        for (; at < end; at++)
        {
            if (!IsText(at))
            {
                continue;
            }

            var skip = 0;
            if (BeginsGlued(document[at], number))
            {
                skip = Digits(number);
                Begin(number++);
                IsBracketed = document[at][skip] == ')';
                skip += IsBracketed ? 1 : 0;
            }

            Add(at, skip);
            document.Lines[at].Kind = LineKind.Noot;
        }

        return true;
    }

    private static bool BeginsGlued(ReadOnlySpan<char> line, int number)
    {
        var digits = Digits(number);
        if (line.Length < digits + 2 || line[0] is < '1' or > '9' || !StartsWith(line, number))
        {
            return false;
        }

        var next = line[digits];
        return char.IsLetter(next) || next is '«' or '‘' or '’' or '“' or '„' or '"' or '\'' or '(' or '[' or '@' or '€' or '§' or '*' || (next == ')' && line[digits + 1] == ' ');
    }

    // "5) het …" is a note only where a mark "5)" stands in the text; else it goes on from "4) de …".
    private bool IsNoLabel(int at, int number)
    {
        if (document[at][Digits(number)] != ')')
        {
            return true;
        }

        Span<char> mark = stackalloc char[12];
        number.TryFormat(mark, out var length, default, CultureInfo.InvariantCulture);
        mark[length++] = ')';
        for (var i = 0; i < at; i++)
        {
            if (document[i].LastIndexOf(mark[..length]) is var found and > 0 && !char.IsAsciiDigit(document[i][found - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadApart(int start, int end, int number)
    {
        var at = start;
        while (at < end && !(IsNumberedText(at) && IsApart(at, end, number)))
        {
            at++;
        }

        if (at == end)
        {
            return false;
        }

        var items = new List<(int Number, int Line)>();
        for (; at < end; at++)
        {
            if (IsText(at))
            {
                items.Add((NumberOf(document[at]), at));
                document.Lines[at].Kind = LineKind.Noot;
            }
        }

        Distribute(items, number);
        return true;
    }

    private bool IsApart(int at, int end, int number)
    {
        if (NumberOf(document[at]) != number)
        {
            return false;
        }

        // A number of its own in the text has no blank line near it, and a note has a text.
        var lines = document.Lines;
        var next = at + 1;
        var nearBlank = lines[at].AfterBlank || (next < end && (lines[next].AfterBlank || NumberOf(document[next]) > 0));
        for (var last = Math.Min(end, next + MostLinesApart); next < last; next++)
        {
            if (!IsText(next))
            {
                continue;
            }

            var other = NumberOf(document[next]);
            if (other < 0 || other == number)
            {
                return nearBlank && other < 0;
            }
        }

        return false;
    }

    // Numbers that come too late belong to texts that stand before them without one.
    private void Distribute(List<(int Number, int Line)> items, int first)
    {
        var current = first;
        var group = new List<int>();
        var begun = first - 1;
        foreach (var (number, line) in items)
        {
            if (number < 0)
            {
                group.Add(line);
            }
            else if (number > begun)
            {
                if (group.Count > 0)
                {
                    Share(group, current, number - 1);
                    group.Clear();
                    current = number;
                }

                begun = number;
            }
        }

        Share(group, current, Math.Max(current, Highest(items)));
    }

    private void Share(List<int> lines, int first, int last)
    {
        var count = last - first + 1;
        var number = first;
        Begin(number);
        for (var i = 0; i < lines.Count; i++)
        {
            var left = last - number;
            var isNew = i > 0 && left > 0 && (lines.Count - i <= left || !GoesOn(lines[i - 1], lines[i]));
            if (isNew && count > 1)
            {
                Begin(++number);
            }

            Add(lines[i], 0);
        }
    }

    private void Begin(int number) => Notes.Add(new PageNote(number, Lines.Count, 0));

    // A line goes to the note that began last.
    private void Add(int line, int skip)
    {
        Lines.Add((line, skip));
        var note = Notes[^1];
        Notes[^1] = note with { Aantal = note.Aantal + 1 };
    }

    private static int Highest(List<(int Number, int Line)> items)
    {
        var highest = 0;
        foreach (var (number, _) in items)
        {
            highest = Math.Max(highest, number);
        }

        return highest;
    }

    // A full line, or a word broken off, goes on in the next.
    private bool GoesOn(int before, int line)
    {
        var text = document[before];
        var first = document[line];
        var word = first.IndexOf(' ');
        var fits = text.Length + 1 + (word < 0 ? first.Length : word) <= document.UsualWidth;
        return !fits || text[^1] is '-' or ',' or '/' || char.IsLower(first[0]);
    }

    private bool IsText(int at) => document.Lines[at].Kind == LineKind.Tekst;

    private bool IsNumberedText(int at) => document.Lines[at].IsNumbered && IsText(at);

    private static int NumberOf(ReadOnlySpan<char> line) =>
        line.Length <= 3 && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool StartsWith(ReadOnlySpan<char> line, int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return line.StartsWith(digits[..length]);
    }

    private static int Digits(int number) => number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
}
