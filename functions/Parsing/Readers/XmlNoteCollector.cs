using System.Xml;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>Collects a note while its element is open, whether it stands in a sentence or apart.</summary>
internal sealed class XmlNoteCollector
{
    private const string Portal = "https://zoek.officielebekendmakingen.nl/";

    private readonly TextBuffer _number = new();
    private string? _id;
    private string? _url;
    private bool _isInline;
    private bool _inNumber;
    private int _depth;

    /// <summary>Whether a note is open.</summary>
    public bool IsOpen => _depth > 0;

    /// <summary>Where its text goes now.</summary>
    public TextBuffer Buffer => _inNumber ? _number : Text;

    private TextBuffer Text { get; } = new();

    /// <summary>Begins a note.</summary>
    public void Begin(XmlReader reader, bool isInline)
    {
        _depth = 1;
        _isInline = isInline;
        _id = reader.GetAttribute("id");
        _url = null;
        _inNumber = false;
        _number.Clear();
        Text.Clear();
        if (reader.GetAttribute("nr") is { } number)
        {
            _number.Append(number);
        }
    }

    /// <summary>An element opens inside the note; what it means there.</summary>
    public XmlTag Open(XmlTag tag, XmlReader reader)
    {
        _depth++;
        switch (tag)
        {
            case XmlTag.Nr or XmlTag.NootNr:
                _inNumber = true;
                return XmlTag.NootNr;
            case XmlTag.Extref:
                _url ??= Link(reader.GetAttribute("doc"), reader.GetAttribute("soort"));
                return tag;
            case XmlTag.Inline:
                return tag;
            default:
                Text.Space();
                return XmlTag.NootAl;
        }
    }

    /// <summary>An element closes; with the note itself, the note is handed over.</summary>
    public void Close(XmlTag tag, IBlockSink sink)
    {
        if (tag == XmlTag.NootNr)
        {
            _inNumber = false;
        }
        else if (tag == XmlTag.NootAl)
        {
            Text.Space();
        }

        if (--_depth > 0)
        {
            return;
        }

        var number = _number.Text.TrimEnd(").").ToString();
        var key = string.IsNullOrEmpty(_id) ? number : _id;
        if (_isInline)
        {
            sink.Accept(new Block(BlockKind.Nootverwijzing, number) { Sleutel = key });
        }

        sink.Accept(new Block(BlockKind.Noot, Text.Text) { Nummer = number, Sleutel = key, Url = _url });
    }

    /// <summary>Gives memory back; the last thing to do.</summary>
    public void Release()
    {
        _number.Release();
        Text.Release();
    }

    // A reference to another publication is a link on the portal.
    private static string? Link(string? target, string? kind)
    {
        if (string.IsNullOrWhiteSpace(target))
        {
            return null;
        }

        return string.Equals(kind, "document", StringComparison.Ordinal) && !target.Contains("://", StringComparison.Ordinal)
            ? $"{Portal}{target.Trim()}.html"
            : target.Trim();
    }
}
