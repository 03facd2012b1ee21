namespace Kamervragen.Parsing.Readers.Html;

/// <summary>
/// Refuses markup that would cost a tree builder more than it is worth: elements nested without end, and formatting elements
/// left open, which a tree builder must reopen in every paragraph that follows.
/// </summary>
internal static class HtmlGuard
{
    private const int LongestName = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        // Void elements, and those that the next of their kind closes.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "a", "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body", "colgroup", "caption",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] RawElements = ["script", "style", "textarea", "title", "noscript"];

    /// <summary>Passes over the markup once.</summary>
    /// <exception cref="DocumentVerdictException">It is refused.</exception>
    public static void Check(string html)
    {
        var depth = 0;
        var formatting = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = SkipTo(html, at, "-->");
                continue;
            }

            var closes = html[at + 1] == '/';
            var name = NameAt(html.AsSpan(at + (closes ? 2 : 1)));
            if (name.IsEmpty || Uncounted.Contains(name))
            {
                continue;
            }

            if (!closes && IsRaw(name))
            {
                at = SkipTo(html, at, $"</{name}");
                continue;
            }

            var step = closes ? -1 : 1;
            depth = Math.Max(0, depth + step);
            formatting = Formatting.Contains(name) ? Math.Max(0, formatting + step) : formatting;
            if (depth > DocumentLimits.Depth || formatting > DocumentLimits.OpenFormatting)
            {
                throw new DocumentVerdictException("Elementen zijn te diep genest of blijven open; zo'n publicatie bestaat niet.");
            }
        }
    }

    private static bool IsRaw(ReadOnlySpan<char> name)
    {
        foreach (var raw in RawElements)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipTo(string html, int at, string end)
    {
        var found = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length - 1 : found;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestName && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : default;
    }
}
