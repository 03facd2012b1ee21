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

    private readonly XmlBody _body = new(sink);
    private readonly char[] _chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
    private readonly XmlTag[] _open = new XmlTag[DocumentLimits.Depth + 1];
    private readonly XmlNoteCollector _note = new();
    private int _depth;
    private string? _reference;

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

        _body.Complete();
        _note.Release();
        ArrayPool<char>.Shared.Return(_chunk);
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

    private TextBuffer Target => _note.IsOpen ? _note.Buffer : _body.Target(Current);

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
            case XmlTag.Al:
                _body.OpenParagraph();
                break;
            case XmlTag.Inline or XmlTag.Extref or XmlTag.LiNr:
                break;
            case XmlTag.Cel:
                _body.OpenCell();
                break;
            case XmlTag.Noot:
                _note.Begin(reader, _body.IsInText);
                break;
            case XmlTag.Nootref:
                _reference = reader.GetAttribute("refid") ?? reader.GetAttribute("idref") ?? reader.GetAttribute("doc");
                break;
            case XmlTag.Onderwerp or XmlTag.Datum or XmlTag.Organisatie or XmlTag.Naam or XmlTag.Voornaam or XmlTag.Achternaam:
                _body.Header.Open(tag, reader);
                break;
            case XmlTag.Meta:
                ReadMeta(reader);
                break;
            default:
                _body.OpenBlock(tag);
                break;
        }
    }

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

    // By its attribute, or else by the number printed inside.
    private void Refer()
    {
        var mark = _body.Header.Mark;
        var key = _reference ?? mark.Text.ToString();
        mark.Clear();
        if (key.Length > 0)
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
                _body.CloseParagraph();
                break;
            case XmlTag.Nootref:
                Refer();
                break;
            case XmlTag.LiNr:
                _body.CloseLabel();
                break;
            case XmlTag.Cel:
                _body.CloseCell();
                break;
            case XmlTag.Onderwerp or XmlTag.Naam or XmlTag.Voornaam or XmlTag.Achternaam:
                _body.Header.Close(tag, Current);
                break;
            case XmlTag.Inline or XmlTag.Extref or XmlTag.Datum or XmlTag.Organisatie or XmlTag.Meta:
                break;
            default:
                _body.CloseBlock(tag, isInItem: tag == XmlTag.Li && Array.IndexOf(_open, XmlTag.Li, 0, _depth + 1) >= 0);
                break;
        }
    }
}
