using System.Buffers;

namespace Kamervragen.Parsing.Readers;

/// <summary>Finds links in plain text.</summary>
internal static class Links
{
    private static readonly SearchValues<char> Usual = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except("\"<>")]);

    /// <summary>The first link in a text; null where there is none.</summary>
    public static string? First(ReadOnlySpan<char> text)
    {
        var start = StartOf(text);
        if (start < 0)
        {
            return null;
        }

        var link = text[start..];
        link = link[..LengthOf(link)].TrimEnd(".,;:)");
        if (link.Length < 8)
        {
            return null;
        }

        return link.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"https://{link}" : link.ToString();
    }

    // Nearly every link is ASCII.
    private static int LengthOf(ReadOnlySpan<char> link)
    {
        var length = 0;
        while (length < link.Length)
        {
            var usual = link[length..].IndexOfAnyExcept(Usual);
            if (usual < 0)
            {
                return link.Length;
            }

            length += usual;
            if (link[length] is ' ' or '\t' or '\n' or '»' or '”' or '"' or '<' or '>')
            {
                return length;
            }

            length++;
        }

        return length;
    }

    // "http" or "https" right before "://", or else "www.".
    private static int StartOf(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var before = scheme < 0 ? default : text[..scheme];
        return before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? scheme - "https".Length
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? scheme - "http".Length
            : text.IndexOf("www.", StringComparison.Ordinal);
    }
}
