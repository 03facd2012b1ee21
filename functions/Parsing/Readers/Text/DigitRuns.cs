namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The runs of digits in the text of a page: few, so that they can be gone through for every note.</summary>
internal sealed class DigitRuns(TextLines document)
{
    private readonly List<(int Line, int Start, int End)> _runs = new(64);

    /// <summary>How many there are.</summary>
    public int Count => _runs.Count;

    /// <summary>A run: in which line it stands, where it begins there, and where it ends.</summary>
    public (int Line, int Start, int End) this[int index] => _runs[index];

    /// <summary>Collects the runs of a page, up to its notes; headings and furniture are no text.</summary>
    /// <param name="first">The first line of the page.</param>
    /// <param name="end">The line after the last.</param>
    public void Collect(int first, int end)
    {
        _runs.Clear();
        var lines = document.Lines[..end];
        var stop = lines[^1].End;
        var line = first;
        for (var at = lines[first].Start; at < stop && document.Slice(at, stop - at).IndexOfAnyInRange('0', '9') is var length and >= 0;)
        {
            at += length;
            while (lines[line].End <= at)
            {
                line++;
            }

            if (lines[line].Kind == LineKind.Noot)
            {
                return;
            }

            if (lines[line].Kind == LineKind.Tekst)
            {
                var start = at - lines[line].Start;
                var run = DigitRun.At(document.Of(lines[line]), start);
                at += run.Length;
                _runs.Add((line, start, run.End));
            }
            else
            {
                at = lines[line].End;
            }
        }
    }
}
