using AngleSharp.Dom;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers.Html;

/// <summary>Reads one note: <c>div.noot</c> with a close button, a number and paragraphs.</summary>
internal static class HtmlNote
{
    private const string IdPrefix = "supernote-note-";

    /// <summary>Reads the note and hands it over.</summary>
    public static void Read(IElement element, IBlockSink sink)
    {
        var numberElement = HtmlTree.First(element, static part => HtmlTree.HasClass(part, "nootnum"))
            ?? HtmlTree.First(element, static part => part.LocalName == "sup");
        var number = numberElement?.TextContent.Trim().TrimEnd('.', ')') ?? string.Empty;
        var id = (numberElement is null ? null : HtmlTree.First(numberElement, static part => part.Id is not null)?.Id ?? numberElement.Id) ?? element.Id;
        if (id is not null && id.StartsWith(IdPrefix, StringComparison.Ordinal))
        {
            id = id[IdPrefix.Length..];
        }

        var text = new TextBuffer();
        string? url = null;
        for (var node = HtmlTree.Next(element, element, skip: false); node is not null;)
        {
            var skipped = ReferenceEquals(node, numberElement) || (node is IElement { ClassName: not null } part && HtmlTree.HasClass(part, "note-close"));
            if (!skipped && node is IText words)
            {
                text.Append(words.Data);
            }
            else if (!skipped && node is IElement { LocalName: "a" } link)
            {
                url ??= UrlOf(link);
            }
            else if (node is IElement { LocalName: "p" or "br" or "div" })
            {
                text.Space();
            }

            node = HtmlTree.Next(node, element, skipped);
        }

        sink.Accept(new Block(BlockKind.Noot, text.Text) { Nummer = number, Sleutel = string.IsNullOrEmpty(id) ? number : id, Url = url });
        text.Release();
    }

    private static string? UrlOf(IElement link)
    {
        var target = link.GetAttribute("href");
        if (string.IsNullOrEmpty(target) || target[0] == '#')
        {
            return null;
        }

        return target.Contains("://", StringComparison.Ordinal) ? target : $"https://zoek.officielebekendmakingen.nl/{target.TrimStart('/')}";
    }
}
