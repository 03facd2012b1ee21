using System.Buffers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Words that are looked for anywhere in a header sentence, all of them in one pass.</summary>
internal sealed class Keywords
{
    // Up to eight beginnings are looked for at once, and more of each word need not be looked for.
    private const int Prefix = 6;
    private readonly string[] _words;
    private readonly SearchValues<string> _anywhere;

    /// <summary>Makes a set of words.</summary>
    /// <param name="words">The words, without blanks around them.</param>
    public Keywords(params string[] words)
    {
        _words = words;
        _anywhere = SearchValues.Create([.. words.Select(word => word[..Math.Min(word.Length, Prefix)]).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where one of the words stands first, outside brackets and as a word that may be glued to the next; −1 where none does.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="start">Where to begin.</param>
    public int IndexIn(ReadOnlySpan<char> text, int start = 0)
    {
        var depth = 0;
        for (var from = start; text[from..].IndexOfAny(_anywhere) is var length and >= 0;)
        {
            var at = from + length;
            depth = Depth(text[from..at], depth);
            if (depth == 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && LengthAt(text[at..]) > 0)
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    /// <summary>How long the word is that a text begins with, whatever follows it; 0 where it begins with none.</summary>
    public int LengthOfStart(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Scan.IsWordEnd(text, word.Length))
            {
                return word.Length;
            }
        }

        return 0;
    }

    // How many brackets are open behind a text.
    private static int Depth(ReadOnlySpan<char> text, int depth)
    {
        for (var at = text.IndexOfAny('(', ')'); at >= 0; at = text.IndexOfAny('(', ')'))
        {
            depth += text[at] == '(' ? 1 : depth > 0 ? -1 : 0;
            text = text[(at + 1)..];
        }

        return depth;
    }
}
