namespace Kamervragen.Parsing.Grammar;

/// <summary>The first three characters of some words: one look tells nearly every other text from a text that begins with one of them.</summary>
internal sealed class Beginnings
{
    private const int Length = 3;
    private readonly ulong[] _known = new ulong[(1 << (5 * Length)) / 64];

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words, of three characters or more.</param>
    public Beginnings(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var index = Index(word);
            _known[index >> 6] |= 1ul << index;
        }
    }

    /// <summary>Whether a text may begin with one of the words, whatever their case. Yes does not say that it does.</summary>
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.Length < Length)
        {
            return false;
        }

        var index = Index(text);
        return ((_known[index >> 6] >> index) & 1) != 0;
    }

    // Five bits of each character: capitals and small letters are the same, and what is no letter may be taken for one.
    private static int Index(ReadOnlySpan<char> text) => ((text[0] & 31) << 10) | ((text[1] & 31) << 5) | (text[2] & 31);
}
