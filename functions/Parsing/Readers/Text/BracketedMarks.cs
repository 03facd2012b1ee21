namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Where marks with brackets stand first in a document, <c>5)</c> and <c>[5]</c>: looked for once, for all numbers, and only where a note may have one.</summary>
internal sealed class BracketedMarks(TextLines document)
{
    private readonly Dictionary<int, int> _round = [];
    private readonly Dictionary<int, int> _square = [];
    private bool _isCollected;

    /// <summary>Begins a document.</summary>
    public void Begin()
    {
        if (_isCollected)
        {
            _round.Clear();
            _square.Clear();
            _isCollected = false;
        }
    }

    /// <summary>Whether <c>5)</c> stands behind something else in a line above.</summary>
    public bool HasRoundAbove(int line, int number) => IsAbove(_round, line, number);

    /// <summary>Whether <c>[5]</c> stands behind something else in a line above.</summary>
    public bool HasSquareAbove(int line, int number) => IsAbove(_square, line, number);

    private bool IsAbove(Dictionary<int, int> marks, int line, int number)
    {
        if (!_isCollected)
        {
            Collect();
        }

        return marks.TryGetValue(number, out var first) && first < line;
    }

    private void Collect()
    {
        _isCollected = true;
        for (var line = 0; line < document.Lines.Length; line++)
        {
            var text = document[line];
            for (var at = text.IndexOfAny(')', ']'); at >= 0; at = NextBracket(text, at))
            {
                Collect(text, at, line);
            }
        }
    }

    private static int NextBracket(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 1)..].IndexOfAny(')', ']');
        return next < 0 ? -1 : at + 1 + next;
    }

    private void Collect(ReadOnlySpan<char> text, int bracket, int line)
    {
        var start = bracket;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (!NoteNumber.TryRead(text[start..bracket], out var number))
        {
            return;
        }

        if (text[bracket] == ')' && start > 0)
        {
            _round.TryAdd(number, line);
        }
        else if (text[bracket] == ']' && start > 1 && text[start - 1] == '[' && !char.IsAsciiDigit(text[start - 2]))
        {
            _square.TryAdd(number, line);
        }
    }
}
