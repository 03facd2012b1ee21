using System.Text;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Filters;

/// <summary>Words that a text must have, each as a whole word or, written with <c>*</c> behind it, as the beginning of one.</summary>
internal sealed class Woordpatroon
{
    private readonly byte[][] _patterns;
    private readonly UInt128 _mark;

    private Woordpatroon(IReadOnlyList<string> words)
    {
        Words = words;
        _patterns = [.. words.Select(word => Encoding.UTF8.GetBytes(word.EndsWith('*') ? $" {word[..^1]}" : $" {word} "))];
        foreach (var pattern in _patterns)
        {
            // Of a beginning that is shorter than what decides the bit the word can have any.
            _mark |= pattern[^1] == ' ' || pattern.Length > Woordmerk.Length ? Woordmerk.OfWord(pattern.AsSpan(1)) : 0;
        }
    }

    /// <summary>The words without case and accents, in order, each once: <c>dempen</c>, <c>vlie*</c>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Reads what someone typed; null where there is no word in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="beginnings">Whether <c>*</c> has a meaning; otherwise it separates words as any other sign.</param>
    public static Woordpatroon? Read(string text, bool beginnings)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var found = Letters.Words(token).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            words.UnionWith(found.SkipLast(1));
            words.UnionWith(found.TakeLast(1).Select(last => beginnings && token.EndsWith('*') ? last + "*" : last));
        }

        return words.Count == 0 ? null : new Woordpatroon([.. words]);
    }

    /// <summary>Whether a text has all of the words.</summary>
    /// <param name="text">In the form of <see cref="Letters.Words"/>, UTF-8.</param>
    /// <param name="mark">Its <see cref="Woordmerk"/>.</param>
    public bool Matches(byte[] text, UInt128 mark) => (_mark & ~mark) == 0 && Matches(text);

    /// <summary>Whether one of several lines has all of the words.</summary>
    /// <param name="text">As for <see cref="Matches(byte[], UInt128)"/>, lines separated by a line feed.</param>
    /// <param name="mark">Its <see cref="Woordmerk"/>.</param>
    public bool MatchesLine(byte[] text, UInt128 mark)
    {
        if (!Matches(text, mark))
        {
            return false;
        }

        foreach (var line in text.AsSpan().Split((byte)'\n'))
        {
            if (Matches(text.AsSpan(line)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Matches(ReadOnlySpan<byte> text)
    {
        foreach (var pattern in _patterns)
        {
            if (text.IndexOf(pattern) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
