using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Html;

/// <summary>Reads HTML as KOOP serves it, by itself or inside the page of the portal.</summary>
internal sealed class HtmlBlockReader
{
    // No loader, no scripts: a page fetches nothing. Made once; it never changes.
    private static readonly IConfiguration Plain = Configuration.Default;

    private readonly IBlockSink _sink;
    private readonly TextBuffer _text = new();
    private PartKind _part;
    private BlockKind _kind = BlockKind.Alinea;
    private int _cells;

    private HtmlBlockReader(IBlockSink sink) => _sink = sink;

    /// <summary>Reads a page.</summary>
    /// <returns>The metadata in its head; null where there is none.</returns>
    public static KoopMetadata? Read(string html, IBlockSink sink)
    {
        HtmlGuard.Check(html);
        using var document = new HtmlParser(default, BrowsingContext.New(Plain)).ParseDocument(html);
        if (HtmlContent.Find(document) is { } content)
        {
            new HtmlBlockReader(sink).Walk(content);
        }

        return ReadHead(document);
    }

    private static KoopMetadata? ReadHead(IDocument document)
    {
        var fields = new KoopMetadataFields();
        var any = false;
        foreach (var meta in document.Head?.Children ?? Enumerable.Empty<IElement>())
        {
            if (meta is { LocalName: "meta" } && meta.GetAttribute("name") is { } name
                && (name.StartsWith("DC", StringComparison.Ordinal) || name.StartsWith("OVERHEID", StringComparison.Ordinal)))
            {
                fields.Set(name, meta.GetAttribute("scheme"), meta.GetAttribute("content"));
                any = true;
            }
        }

        return any ? fields.ToMetadata() : null;
    }

    // Along the pointers of the tree, not by recursion.
    private void Walk(IElement root)
    {
        INode? node = root.FirstChild;
        while (node is not null)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                Leave(node);
                node = ReferenceEquals(node.Parent, root) ? null : node.Parent;
            }

            if (node is not null)
            {
                Leave(node);
                node = node.NextSibling;
            }
        }

        Flush(_kind);
        _text.Release();
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            _text.Append(text.Data);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        var role = HtmlRoles.Of(element);
        switch (role)
        {
            case HtmlRole.Overslaan:
                return false;
            case HtmlRole.Inline:
                return true;
            case HtmlRole.Regel:
                _text.Space();
                return false;
            case HtmlRole.Nootverwijzing:
                Refer(element);
                return false;
            case HtmlRole.Noot:
                Flush(_kind);
                HtmlNote.Read(element, _sink);
                return false;
            default:
                EnterBlock(role);
                return true;
        }
    }

    private void EnterBlock(HtmlRole role)
    {
        if (role == HtmlRole.Cel)
        {
            _cells++;
            return;
        }

        if (_cells > 0)
        {
            _text.Space();
            return;
        }

        Flush(_kind);
        if (PartOf(role) is var part and not PartKind.Geen)
        {
            _part = part;
            _sink.Accept(new Block(BlockKind.Begin, default) { Part = part });
        }
        else if (role == HtmlRole.Item)
        {
            _kind = BlockKind.Item;
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        var role = HtmlRoles.Of(element);
        switch (role)
        {
            case HtmlRole.Overslaan or HtmlRole.Inline or HtmlRole.Regel or HtmlRole.Nootverwijzing or HtmlRole.Noot:
                break;
            case HtmlRole.Cel:
                _cells = Math.Max(0, _cells - 1);
                _text.Tab();
                break;
            case HtmlRole.Rij when _cells == 0:
                Flush(BlockKind.Rij);
                break;
            default:
                LeaveBlock(role);
                break;
        }
    }

    private void LeaveBlock(HtmlRole role)
    {
        if (_cells > 0)
        {
            _text.Space();
            return;
        }

        Flush(role switch
        {
            HtmlRole.Kopzin => BlockKind.Kopzin,
            HtmlRole.Kop => BlockKind.Kop,
            HtmlRole.Nummer => BlockKind.Nummer,
            _ => _kind,
        });
        if (role == HtmlRole.Item)
        {
            _kind = BlockKind.Alinea;
        }
        else if (PartOf(role) is var part and not PartKind.Geen)
        {
            _sink.Accept(new Block(BlockKind.Einde, default) { Part = part });
            _part = PartKind.Geen;
        }
    }

    private static PartKind PartOf(HtmlRole role) => role switch
    {
        HtmlRole.Vraag => PartKind.Vraag,
        HtmlRole.Antwoord => PartKind.Antwoord,
        HtmlRole.Opmerking => PartKind.Mededeling,
        HtmlRole.Toelichting => PartKind.Toelichting,
        _ => PartKind.Geen,
    };

    private void Refer(IElement mark)
    {
        var printed = mark.TextContent.Trim();
        var key = mark.GetAttribute("href") is { Length: > 1 } href && href.Contains('#') ? href[(href.IndexOf('#') + 1)..] : printed;
        _sink.Accept(new Block(BlockKind.Nootverwijzing, printed) { Sleutel = key });
    }

    private void Flush(BlockKind kind)
    {
        if (_text.Length == 0)
        {
            return;
        }

        // A header sentence without its class.
        var isHeader = kind == BlockKind.Kopzin || (_part == PartKind.Geen && kind == BlockKind.Alinea && HeaderSentences.IsStart(_text.Text));
        _sink.Accept(new Block(isHeader ? BlockKind.Kopzin : kind, _text.Text) { Part = _part });
        _text.Clear();
    }
}
