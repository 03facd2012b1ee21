using System.Globalization;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Reads notes whose numbers stand on lines of their own, sometimes after the page's furniture, sometimes after the notes that
/// follow them.
/// </summary>
internal sealed class ApartNotes(TextLines document, FootnoteArea notes)
{
    private const int MostLinesApart = 40;

    /// <summary>Reads the notes between two lines and marks these as notes.</summary>
    /// <param name="start">The first line.</param>
    /// <param name="end">The line after the last.</param>
    /// <param name="number">The number that is looked for.</param>
    /// <returns>False where it does not stand there.</returns>
    public bool TryRead(int start, int end, int number)
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
        notes.Begin(number);
        for (var i = 0; i < lines.Count; i++)
        {
            var left = last - number;
            var isNew = i > 0 && left > 0 && (lines.Count - i <= left || !GoesOn(lines[i - 1], lines[i]));
            if (isNew && count > 1)
            {
                notes.Begin(++number);
            }

            notes.Add(lines[i], 0);
        }
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
        var fits = document.Lines[before].LastLength + 1 + (word < 0 ? first.Length : word) <= document.UsualWidth;
        return !fits || text[^1] is '-' or ',' or '/' || char.IsLower(first[0]);
    }

    private bool IsText(int at) => document.Lines[at].Kind == LineKind.Tekst;

    private bool IsNumberedText(int at) => document.Lines[at].IsNumbered && IsText(at);

    private static int NumberOf(ReadOnlySpan<char> line) =>
        line.Length <= 3 && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
