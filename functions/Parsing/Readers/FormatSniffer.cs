using System.Buffers;
using System.Text;

namespace Kamervragen.Parsing.Readers;

/// <summary>Finds the format of a document by looking at its first bytes, never at its name.</summary>
internal static class FormatSniffer
{
    private const int Window = 1024;
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] HtmlElements = ["html", "head", "body", "div", "p", "h1", "h2", "h3", "span", "section", "article", "main", "table", "ul", "ol", "header"];

    /// <summary>The format; <see cref="Formaat.Onbekend"/> for bytes that are no text.</summary>
    public static Formaat Sniff(ReadOnlySpan<byte> bytes)
    {
        if (IsPlainText(bytes[..Math.Min(bytes.Length, Window)]))
        {
            return Formaat.Tekst;
        }

        Span<char> start = stackalloc char[Window];
        var text = start[..Preview(bytes, start)].TrimStart().TrimStart('\uFEFF').TrimStart();
        if (text.IsEmpty || text.StartsWith("%PDF", StringComparison.Ordinal) || IsBinary(text))
        {
            return Formaat.Onbekend;
        }

        return text[0] == '<' ? SniffMarkup(text) : Formaat.Tekst;
    }

    // A text layer begins with a letter or a digit, and no more need be known of one without control characters.
    private static bool IsPlainText(ReadOnlySpan<byte> window) =>
        !window.IsEmpty && char.IsAsciiLetterOrDigit((char)window[0]) && !window.ContainsAny(ControlCharacters.ForbiddenBytes);

    private static int Preview(ReadOnlySpan<byte> bytes, Span<char> start)
    {
        var window = bytes[..Math.Min(bytes.Length, Window)];
        return TextDecoder.Wide(window) is { } wide
            ? wide.GetChars(window[..(window.Length & ~1)], start)
            : Encoding.Latin1.GetChars(window.StartsWith("\uFEFF"u8) ? window[3..] : window, start);
    }

    private static bool IsBinary(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(ControlCharacters.Forbidden))
        {
            return false;
        }

        var control = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                control += 8;
            }
            else if (c < ' ' && c is not ('\t' or '\r' or '\n' or '\f'))
            {
                control++;
            }
        }

        return control * 20 > text.Length;
    }

    private static Formaat SniffMarkup(ReadOnlySpan<char> text)
    {
        var declared = text.StartsWith("<?xml", StringComparison.Ordinal);
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!", StringComparison.Ordinal))
        {
            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return Formaat.Html;
            }

            var comment = text.StartsWith("<!--", StringComparison.Ordinal);
            var end = comment ? text.IndexOf("-->", StringComparison.Ordinal) : text.IndexOf('>');
            if (end < 0)
            {
                return Formaat.Xml;
            }

            text = text[(end + (comment ? 3 : 1))..].TrimStart();
        }

        if (text.IsEmpty || text[0] != '<')
        {
            return declared ? Formaat.Xml : Formaat.Tekst;
        }

        var name = text[1..];
        var length = name.IndexOfAny(EndOfName);
        name = length < 0 ? name : name[..length];
        return Array.Exists(HtmlElements, name.ToString().Equals) || IsHtml(name) ? Formaat.Html : Formaat.Xml;
    }

    private static bool IsHtml(ReadOnlySpan<char> name) => name.Equals("html", StringComparison.OrdinalIgnoreCase);
}
