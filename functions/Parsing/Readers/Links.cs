using System.Buffers;

namespace Kamervragen.Parsing.Readers;

/// <summary>Finds links in plain text.</summary>
internal static class Links
{
    private static readonly SearchValues<char> Enders = SearchValues.Create(" \t\n»”\"<>");

    /// <summary>The first link in a text; null where there is none.</summary>
    public static string? First(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? -1 : text[..scheme].LastIndexOf("http", StringComparison.OrdinalIgnoreCase);
        start = start >= 0 && scheme - start <= 5 ? start : text.IndexOf("www.", StringComparison.Ordinal);

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
}
