namespace Kamervragen.Parsing.Readers.Text;

/// <summary>How many lines of a document there are of each length.</summary>
internal sealed class LineWidths
{
    private const int ShortestFull = 20;

    /// <summary>How long a line may be in print.</summary>
    public const int LongestPrinted = 110;

    private const int Unknown = 78;

    // The last counts all that are longer than print allows: lines glued together.
    private readonly int[] _counts = new int[LongestPrinted + 2];
    private int _full;

    /// <summary>Counts a line.</summary>
    public void Add(int length)
    {
        _counts[Math.Min(length, _counts.Length - 1)]++;
        _full += length is >= ShortestFull and <= LongestPrinted ? 1 : 0;
    }

    /// <summary>The length that nine of ten full lines stay below; lines glued together do not count.</summary>
    public int Usual()
    {
        if (_full == 0)
        {
            return Unknown;
        }

        var width = LongestPrinted;
        for (var below = _full - _counts[width]; below * 10 >= _full * 9; below -= _counts[width])
        {
            width--;
        }

        return width;
    }

    /// <summary>Forgets the document.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        _full = 0;
    }
}
