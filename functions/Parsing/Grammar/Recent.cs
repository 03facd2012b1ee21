namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// What short texts said when they were last read, for texts that come back in document after document. What is kept follows from the
/// text alone, so that it makes no difference to what is read, only to how quickly. Holds a fixed number of them: of two with the same
/// place, a third drives out the older.
/// </summary>
/// <typeparam name="T">What is kept; nobody changes it afterwards.</typeparam>
internal sealed class Recent<T>
    where T : class
{
    private const int PlaceBits = 10;
    private const int Shortest = 4;
    private const int Longest = 200;
    private (string Text, T Said)[] _places = [];

    /// <summary>What a text said; null where it is not known.</summary>
    public T? Find(ReadOnlySpan<char> text)
    {
        if (_places.Length == 0 || text.Length is < Shortest or > Longest)
        {
            return null;
        }

        var place = PlaceOf(text);
        return text.SequenceEqual(_places[place].Text) ? _places[place].Said
            : text.SequenceEqual(_places[place ^ 1].Text) ? _places[place ^ 1].Said
            : null;
    }

    /// <summary>Keeps what a text said, unless it is too long to come back.</summary>
    /// <returns>What it said.</returns>
    public T Keep(ReadOnlySpan<char> text, T said)
    {
        if (text.Length is >= Shortest and <= Longest)
        {
            _places = _places.Length == 0 ? new (string, T)[1 << PlaceBits] : _places;
            var place = PlaceOf(text);
            _places[place ^ 1] = _places[place];
            _places[place] = (text.ToString(), said);
        }

        return said;
    }

    // Some of the characters tell names and offices apart.
    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        var hash = (uint)length;
        hash = (hash * 31) + text[1];
        hash = (hash * 31) + text[length / 4];
        hash = (hash * 31) + text[(length / 4) + 1];
        hash = (hash * 31) + text[length / 2];
        hash = (hash * 31) + text[(length / 2) + 1];
        hash = (hash * 31) + text[length * 3 / 4];
        hash = (hash * 31) + text[length - 3];
        return (int)((hash * 2_654_435_769u) >> (32 - PlaceBits));
    }
}
