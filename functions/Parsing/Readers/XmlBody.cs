using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>Makes blocks of the paragraphs, items, rows and headings of XML, and hands each over when it ends.</summary>
internal sealed class XmlBody
{
    private readonly IBlockSink _sink;
    private readonly TextBuffer _text = new(1024);
    private PartKind _part;
    private BlockKind _kind = BlockKind.Alinea;
    private int _paragraphs;
    private int _cells;
    private bool _labelOnly;

    /// <summary>Begins a document.</summary>
    /// <param name="sink">Takes the blocks.</param>
    public XmlBody(IBlockSink sink)
    {
        _sink = sink;
        Header = new XmlHeader(_text);
    }

    /// <summary>The header sentence.</summary>
    public XmlHeader Header { get; }

    /// <summary>Whether text stands before this place in the same block.</summary>
    public bool IsInText => _paragraphs > 0 || _cells > 0 || Header.IsOpen || !_text.Text.IsEmpty;

    /// <summary>Where text directly inside an element goes.</summary>
    public TextBuffer Target(XmlTag current) => Header.Target(current);

    /// <summary>Hands over what is left and gives memory back; the last thing to do.</summary>
    public void Complete()
    {
        Flush(BlockKind.Alinea);
        _text.Release();
        Header.Release();
    }

    /// <summary>A paragraph begins.</summary>
    public void OpenParagraph()
    {
        if (_cells > 0)
        {
            _text.Space();
        }
        else if (_labelOnly)
        {
            _labelOnly = false;
        }
        else
        {
            Flush(_kind);
        }

        _paragraphs++;
    }

    /// <summary>A paragraph ends.</summary>
    public void CloseParagraph()
    {
        _paragraphs = Math.Max(0, _paragraphs - 1);
        if (_cells > 0)
        {
            _text.Space();
        }
        else
        {
            Flush(_kind);
        }
    }

    /// <summary>A cell of a table begins.</summary>
    public void OpenCell() => _cells++;

    /// <summary>A cell of a table ends.</summary>
    public void CloseCell()
    {
        _cells = Math.Max(0, _cells - 1);
        _text.Tab();
    }

    /// <summary>The label of a list item ends; its text follows in the same block.</summary>
    public void CloseLabel()
    {
        _labelOnly = !_text.Text.IsEmpty;
        _text.Space();
    }

    /// <summary>Any other element begins.</summary>
    public void OpenBlock(XmlTag tag)
    {
        Flush(_kind);
        switch (tag)
        {
            case XmlTag.Omschrijving:
                Header.Begin();
                break;
            case XmlTag.Vraag or XmlTag.Antwoord or XmlTag.Opmerking or XmlTag.Toelichting or XmlTag.Reactie:
                _part = PartOf(tag);
                _sink.Accept(new Block(BlockKind.Begin, default) { Part = _part });
                break;
            case XmlTag.Li:
                _kind = BlockKind.Item;
                break;
            default:
                break;
        }
    }

    /// <summary>Any other element ends.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="isInItem">Whether it is a list item inside another.</param>
    public void CloseBlock(XmlTag tag, bool isInItem)
    {
        switch (tag)
        {
            case XmlTag.Omschrijving:
                _sink.Accept(new Block(BlockKind.Kopzin, _text.Text) { Kop = Header.End() });
                _text.Clear();
                break;
            case XmlTag.Nr:
                Flush(BlockKind.Kop);
                break;
            case XmlTag.Tussenkop:
                Flush(BlockKind.Alinea);
                break;
            case XmlTag.Rij:
                Flush(BlockKind.Rij);
                break;
            case XmlTag.Tekstregel:
                Flush(_text.Text.StartsWith("Vergaderjaar", StringComparison.OrdinalIgnoreCase) ? BlockKind.Vergaderjaar : BlockKind.Meubilair);
                break;
            case XmlTag.Nummer:
                Flush(BlockKind.Nummer);
                break;
            case XmlTag.Titel:
                Flush(_part == PartKind.Geen ? BlockKind.Titel : BlockKind.Alinea);
                break;
            case XmlTag.Vraag or XmlTag.Antwoord or XmlTag.Opmerking or XmlTag.Toelichting or XmlTag.Reactie:
                Flush(_kind);
                _sink.Accept(new Block(BlockKind.Einde, default) { Part = PartOf(tag) });
                _part = PartKind.Geen;
                break;
            default:
                Flush(_kind);
                break;
        }

        if (tag == XmlTag.Li)
        {
            _kind = isInItem ? BlockKind.Item : BlockKind.Alinea;
        }
    }

    private static PartKind PartOf(XmlTag tag) => tag switch
    {
        XmlTag.Vraag => PartKind.Vraag,
        XmlTag.Antwoord => PartKind.Antwoord,
        XmlTag.Opmerking => PartKind.Mededeling,
        XmlTag.Toelichting => PartKind.Toelichting,
        XmlTag.Reactie => PartKind.Reactie,
        _ => PartKind.Geen,
    };

    private void Flush(BlockKind kind)
    {
        _labelOnly = false;
        if (_text.Length > 0 && !Header.IsOpen)
        {
            _sink.Accept(new Block(kind, _text.Text) { Part = _part });
            _text.Clear();
        }
    }
}
