using System.Text;
using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Filters;

/// <summary>Words that a text must have, each as a whole word or, written with <c>*</c> behind it, as the beginning of one.</summary>
internal sealed class Woordpatroon
{
    private readonly byte[][] _patterns;

    private Woordpatroon(IReadOnlyList<string> words)
    {
        Words = words;
        _patterns = [.. words.Select(word => Encoding.UTF8.GetBytes(word.EndsWith('*') ? $" {word[..^1]}" : $" {word} "))];
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
    public bool Matches(ReadOnlySpan<byte> text)
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

    /// <summary>Whether one of several lines has all of the words.</summary>
    /// <param name="text">As for <see cref="Matches"/>, lines separated by a line feed.</param>
    public bool MatchesLine(ReadOnlySpan<byte> text)
    {
        if (!Matches(text))
        {
            return false;
        }

        foreach (var line in text.Split((byte)'\n'))
        {
            if (Matches(text[line]))
            {
                return true;
            }
        }

        return false;
    }
}
