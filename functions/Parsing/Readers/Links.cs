using System.Buffers;

namespace Kamervragen.Parsing.Readers;

/// <summary>Finds links in plain text.</summary>
internal static class Links
{
    private static readonly SearchValues<char> Enders = SearchValues.Create(" \t\n»”\"<>");

    /// <summary>The first link in a text; null where there is none.</summary>
    public static string? First(ReadOnlySpan<char> text)
    {
        var start = StartOf(text);
        if (start < 0)
        {
            return null;
        }

        var link = text[start..];
        var end = link.IndexOfAny(Enders);
        link = (end < 0 ? link : link[..end]).TrimEnd(".,;:)");
        if (link.Length < 8)
        {
            return null;
        }

        return link.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"https://{link}" : link.ToString();
    }

    // "http" or "https" right before "://", or else "www.".
    private static int StartOf(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var first = Math.Max(0, scheme - "https".Length);
        var start = scheme < 0 ? -1 : text[first..scheme].LastIndexOf("http", StringComparison.OrdinalIgnoreCase);
        return start >= 0 ? first + start : text.IndexOf("www.", StringComparison.Ordinal);
    }
}
