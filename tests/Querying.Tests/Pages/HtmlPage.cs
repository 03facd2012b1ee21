using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kamervragen.Querying.Tests.Pages;

/// <summary>A page as a browser reads it.</summary>
internal static partial class HtmlPage
{
    /// <summary>Parses; markup that a browser would have to repair fails the test.</summary>
    public static IHtmlDocument Parse(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        return parser.ParseDocument(html);
    }

    /// <summary>All text that a reader sees, in reading order, blanks collapsed.</summary>
    public static string ReadableText(this IElement element) => Blanks().Replace(element.TextContent, " ").Trim();

    /// <summary>The text without what only sighted keyboard users meet: the jumps to the questions.</summary>
    public static string Text(string html)
    {
        var document = Parse(html);
        foreach (var nav in document.QuerySelectorAll("nav, .skip"))
        {
            nav.Remove();
        }

        return document.Body!.ReadableText();
    }

    /// <summary>Every text must occur, each after the one before.</summary>
    public static void AssertInOrder(string text, params string[] expected)
    {
        var at = 0;
        foreach (var part in expected)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is expected in: …{text[at..]}");
            at = found + part.Length;
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
