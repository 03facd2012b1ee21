using System.Buffers;
using System.Xml;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>
/// Reads KOOP's XML, modern and older, in one pass without a tree. What an element means is in <see cref="XmlTags"/>;
/// text in elements that mean nothing to us is a paragraph like any other, so that nothing is lost.
/// </summary>
internal sealed class XmlBlockReader(IBlockSink sink)
{
    private const int ChunkLength = 2048;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.Characters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly TextBuffer _main = new(1024);
    private readonly TextBuffer _given = new();
    private readonly TextBuffer _family = new();
    private readonly char[] _chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
    private readonly XmlTag[] _open = new XmlTag[DocumentLimits.Depth + 1];
    private readonly XmlNoteCollector _note = new();
    private PartKind _part;
    private Kopzin? _header;
    private BlockKind _kind = BlockKind.Alinea;
    private int _depth;
    private int _paragraphs;
    private int _cells;
    private bool _labelOnly;

    /// <summary>Reads bytes; the encoding is the one they declare.</summary>
    public void Read(Stream xml) => Read(XmlReader.Create(xml, Settings));

    /// <summary>Reads text that was decoded before; a declared encoding is ignored.</summary>
    public void Read(TextReader xml) => Read(XmlReader.Create(xml, Settings));

    private void Read(XmlReader reader)
    {
        try
        {
            using (reader)
            {
                while (reader.Read())
                {
                    ReadNode(reader);
                }
            }
        }
        catch (XmlException exception)
        {
            throw new DocumentVerdictException($"Geen geldig XML (regel {exception.LineNumber}): het document is afgebroken of beschadigd.", exception);
        }

        Flush(BlockKind.Alinea);
        Release();
    }

    private void Release()
    {
        ArrayPool<char>.Shared.Return(_chunk);
        _main.Release();
        _given.Release();
        _family.Release();
        _note.Release();
    }

    private void ReadNode(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                Open(reader);
                if (isEmpty)
                {
                    Close();
                }

                break;
            case XmlNodeType.EndElement:
                Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                AppendValue(reader);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Target.Space();
                break;
            default:
                break;
        }
    }

    // Piece by piece from the reader's own buffer: a string of each text would be made only to be copied.
    private void AppendValue(XmlReader reader)
    {
        var target = Target;
        for (var count = reader.ReadValueChunk(_chunk, 0, _chunk.Length); count > 0; count = reader.ReadValueChunk(_chunk, 0, _chunk.Length))
        {
            target.Append(_chunk.AsSpan(0, count));
        }
    }

    private XmlTag Current => _open[_depth];

    private TextBuffer Target => _note.IsOpen ? _note.Buffer : Current switch
    {
        XmlTag.Voornaam => _given,
        XmlTag.Achternaam => _family,
        _ => _main,
    };

    private void Open(XmlReader reader)
    {
        var tag = XmlTags.Of(reader.LocalName);
        if (++_depth > DocumentLimits.Depth)
        {
            throw new DocumentVerdictException($"Elementen zijn meer dan {DocumentLimits.Depth} diep genest; zo'n publicatie bestaat niet.");
        }

        if (_note.IsOpen)
        {
            tag = _note.Open(tag, reader);
        }
        else
        {
            Open(tag, reader);
        }

        _open[_depth] = tag;
    }

    private void Open(XmlTag tag, XmlReader reader)
    {
        switch (tag)
        {
            case XmlTag.Al or XmlTag.Inline or XmlTag.Extref or XmlTag.LiNr:
                OpenText(tag);
                break;
            case XmlTag.Cel:
                _cells++;
                break;
            case XmlTag.Noot:
                _note.Begin(reader, isInline: _paragraphs > 0 || _cells > 0 || _header is not null || !_main.Text.IsEmpty);
                break;
            case XmlTag.Nootref:
                Refer(reader.GetAttribute("refid") ?? reader.GetAttribute("idref") ?? reader.GetAttribute("doc"));
                break;
            case XmlTag.Onderwerp or XmlTag.Datum or XmlTag.Organisatie or XmlTag.Naam or XmlTag.Voornaam or XmlTag.Achternaam:
                OpenInHeader(tag, reader);
                break;
            case XmlTag.Meta:
                ReadMeta(reader);
                break;
            default:
                OpenBlock(tag);
                break;
        }
    }

    private void OpenText(XmlTag tag)
    {
        if (tag == XmlTag.Al)
        {
            if (_cells > 0)
            {
                _main.Space();
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
    }

    private void OpenInHeader(XmlTag tag, XmlReader reader)
    {
        switch (tag)
        {
            case XmlTag.Onderwerp when _header is not null:
                _header.Onderwerp = (_main.NextPosition, 0);
                break;
            case XmlTag.Datum when reader.GetAttribute("isodatum") is { } iso:
                _header?.Datums.Add((_main.NextPosition, iso));
                break;
            case XmlTag.Organisatie when reader.GetAttribute("afkorting") is { } afkorting:
                _header?.Afkortingen.Add((_main.NextPosition, afkorting));
                break;
            case XmlTag.Naam:
                _given.Clear();
                _family.Clear();
                break;
            default:
                break;
        }
    }

    private void OpenBlock(XmlTag tag)
    {
        Flush(_kind);
        switch (tag)
        {
            case XmlTag.Omschrijving:
                _header = new Kopzin();
                break;
            case XmlTag.Vraag or XmlTag.Antwoord or XmlTag.Opmerking or XmlTag.Toelichting or XmlTag.Reactie:
                _part = PartOf(tag);
                sink.Accept(new Block(BlockKind.Begin, default) { Part = _part });
                break;
            case XmlTag.Li:
                _kind = BlockKind.Item;
                break;
            default:
                break;
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

    private void ReadMeta(XmlReader reader)
    {
        var name = reader.GetAttribute("name");
        if (string.Equals(name, "OVERHEIDop.externMetadataRecord", StringComparison.OrdinalIgnoreCase)
            && reader.GetAttribute("content") is { } url)
        {
            var end = url.LastIndexOf('/');
            var start = end > 0 ? url.LastIndexOf('/', end - 1) : -1;
            if (start >= 0 && end > start + 1)
            {
                sink.Accept(new Block(BlockKind.Id, url.AsSpan(start + 1, end - start - 1)));
            }
        }
    }

    private void Refer(string? key)
    {
        if (key is not null)
        {
            sink.Accept(new Block(BlockKind.Nootverwijzing, default) { Sleutel = key.TrimStart('#') });
        }
    }

    private void Close()
    {
        var tag = _open[_depth--];
        if (_note.IsOpen)
        {
            _note.Close(tag, sink);
            return;
        }

        switch (tag)
        {
            case XmlTag.Al:
                CloseParagraph();
                break;
            case XmlTag.Nootref:
                break;
            case XmlTag.LiNr:
                _labelOnly = !_main.Text.IsEmpty;
                _main.Space();
                break;
            case XmlTag.Cel:
                _cells = Math.Max(0, _cells - 1);
                _main.Tab();
                break;
            case XmlTag.Onderwerp or XmlTag.Naam or XmlTag.Voornaam or XmlTag.Achternaam:
                CloseInHeader(tag);
                break;
            case XmlTag.Inline or XmlTag.Extref or XmlTag.Datum or XmlTag.Organisatie or XmlTag.Meta:
                break;
            default:
                CloseBlock(tag);
                break;
        }
    }

    private void CloseParagraph()
    {
        _paragraphs = Math.Max(0, _paragraphs - 1);
        if (_cells > 0)
        {
            _main.Space();
        }
        else
        {
            Flush(_kind);
        }
    }

    private void CloseInHeader(XmlTag tag)
    {
        if (tag == XmlTag.Onderwerp && _header?.Onderwerp is { } subject)
        {
            _header.Onderwerp = (subject.Start, Math.Max(0, _main.Length - subject.Start));
        }
        else if (tag == XmlTag.Naam)
        {
            AppendName(_given);
            AppendName(_family);
        }
        else if (Current != XmlTag.Naam)
        {
            AppendName(tag == XmlTag.Voornaam ? _given : _family);
        }
    }

    // A first name and a surname stand apart, whichever comes first in the markup.
    private void AppendName(TextBuffer name)
    {
        if (name.Length > 0)
        {
            if (_main.Length > 0 && char.IsLetter(_main.Text[^1]))
            {
                _main.Space();
            }

            _main.Append(name.Text);
            name.Clear();
        }
    }

    private void CloseBlock(XmlTag tag)
    {
        switch (tag)
        {
            case XmlTag.Omschrijving:
                sink.Accept(new Block(BlockKind.Kopzin, _main.Text) { Kop = _header });
                _header = null;
                _main.Clear();
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
                Flush(_main.Text.StartsWith("Vergaderjaar", StringComparison.OrdinalIgnoreCase) ? BlockKind.Vergaderjaar : BlockKind.Meubilair);
                break;
            case XmlTag.Nummer:
                Flush(BlockKind.Nummer);
                break;
            case XmlTag.Titel:
                Flush(_part == PartKind.Geen ? BlockKind.Titel : BlockKind.Alinea);
                break;
            case XmlTag.Vraag or XmlTag.Antwoord or XmlTag.Opmerking or XmlTag.Toelichting or XmlTag.Reactie:
                Flush(_kind);
                sink.Accept(new Block(BlockKind.Einde, default) { Part = PartOf(tag) });
                _part = PartKind.Geen;
                break;
            default:
                Flush(_kind);
                break;
        }

        if (tag == XmlTag.Li)
        {
            _kind = Array.IndexOf(_open, XmlTag.Li, 0, _depth + 1) >= 0 ? BlockKind.Item : BlockKind.Alinea;
        }
    }

    private void Flush(BlockKind kind)
    {
        _labelOnly = false;
        if (_main.Length > 0 && _header is null)
        {
            sink.Accept(new Block(kind, _main.Text) { Part = _part });
            _main.Clear();
        }
    }
}
