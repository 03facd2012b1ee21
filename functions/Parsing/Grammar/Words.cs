namespace Kamervragen.Parsing.Grammar;

/// <summary>Words of which one may stand at the front of a text. Most texts are ruled out by their first letter.</summary>
internal sealed class Words
{
    private readonly string[] _words;
    private readonly uint _firsts;

    /// <summary>Makes a set of words.</summary>
    /// <param name="words">The words, of two letters or more, in the order in which they are tried.</param>
    public Words(params string[] words)
    {
        _words = words;
        foreach (var word in words)
        {
            _firsts |= Bit(word[0]);
        }
    }

    /// <summary>Takes the first word that fits off the front, whatever its case; glued to a capital it still counts.</summary>
    /// <returns>The word; null where none fits.</returns>
    public string? Take(ref ReadOnlySpan<char> text) => !text.IsEmpty && (_firsts & Bit(text[0])) != 0 ? TakeOne(ref text) : null;

    private string? TakeOne(ref ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (Scan.TakeWord(ref text, word))
            {
                return word;
            }
        }

        return null;
    }

    // Capitals and small letters share a bit; what is no letter may share one too, and is ruled out later.
    private static uint Bit(char c) => 1u << (c & 0x1F);
}
