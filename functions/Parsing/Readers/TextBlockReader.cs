using System.Buffers;
using System.Globalization;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;
using Kamervragen.Parsing.Readers.Text;

namespace Kamervragen.Parsing.Readers;

/// <summary>
/// Reads the text layer of a PDF or Word document, page by page: the letterhead, the header sentences, headings and text, and
/// the notes at the foot of each page, which interrupt the text.
/// </summary>
internal sealed class TextBlockReader
{
    private const int LargestPooled = 1 << 20;
    private readonly IBlockSink _sink;
    private readonly TextLines _document;
    private readonly FootnoteArea _notes;
    private readonly LineJoiner _joiner;
    private readonly ParagraphAssembler _paragraphs;
    private readonly TextBuffer _held = new();
    private readonly TextBuffer _line = new();
    private readonly bool _hasQuestionHeadings;
    private ReadState _state = ReadState.Letterhead;
    private string? _dateAbove;
    private int _lastQuestion;

    private TextBlockReader(TextLines document, IBlockSink sink)
    {
        _sink = sink;
        _document = document;
        _notes = new FootnoteArea(_document);
        _joiner = new LineJoiner(_document);
        _paragraphs = new ParagraphAssembler(_document, _joiner, sink);
        _hasQuestionHeadings = HasQuestionHeadings();
    }

    private enum ReadState
    {
        Letterhead,
        Header,
        Body,
    }

    /// <summary>Reads a text layer.</summary>
    public static void Read(ReadOnlySpan<byte> document, IBlockSink sink)
    {
        // UTF-8 has never more characters than bytes.
        var chars = ArrayPool<char>.Shared.Rent(document.Length + LineBlock.Width);
        if (TextDecoder.TryDecodeUtf8(document, chars, out var length))
        {
            Read(chars, length, sink);
        }
        else
        {
            Read(TextDecoder.Decode(document, isMarkup: false, sink), sink);
        }

        if (chars.Length <= LargestPooled)
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Reads a text layer that was decoded before.</summary>
    public static void Read(string text, IBlockSink sink)
    {
        var chars = new char[text.Length + LineBlock.Width];
        text.CopyTo(chars);
        Read(chars, text.Length, sink);
    }

    private static void Read(char[] chars, int length, IBlockSink sink)
    {
        var document = TextLines.Read(chars, length, sink);
        new TextBlockReader(document, sink).Read();
        document.Release();
    }

    private void Read()
    {
        var lines = _document.Lines;
        for (var first = 0; first < lines.Length;)
        {
            var end = first + 1;
            while (end < lines.Length && !lines[end].IsPageStart)
            {
                end++;
            }

            ReadPage(first, end);
            first = end;
        }

        if (_state == ReadState.Header)
        {
            FlushHeader();
        }

        _paragraphs.Flush();
        _paragraphs.Release();
        _held.Release();
        _line.Release();
    }

    private bool HasQuestionHeadings()
    {
        for (var i = 0; i < _document.Lines.Length; i++)
        {
            if (_document.Lines[i].Kind == LineKind.Kop && _document[i].StartsWith("Vra", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadPage(int first, int end)
    {
        _notes.Read(first, end);
        var marks = _notes.Notes.Count == 0 ? [] : new NoteMarkFinder(_document, _notes.IsGlued).Find(first, end, _notes.Notes);
        var mark = 0;
        for (var i = first; i < end; i++)
        {
            switch (_document.Lines[i].Kind)
            {
                case LineKind.Id:
                    _sink.Accept(new Block(BlockKind.Id, _document[i]));
                    break;
                case LineKind.Meubilair or LineKind.Voet:
                    ReadFurniture(_document[i]);
                    break;
                case LineKind.Noot:
                    break;
                default:
                    mark = ReadMarkedLine(i, end, marks, mark);
                    break;
            }
        }

        EmitNotes();
    }

    private void ReadFurniture(ReadOnlySpan<char> line) =>
        _sink.Accept(new Block(line.Contains("ergaderjaar", StringComparison.Ordinal) ? BlockKind.Vergaderjaar : BlockKind.Meubilair, line));

    // The line without its note marks, then the marks, which so belong to the part the line is in.
    private int ReadMarkedLine(int index, int end, List<NoteMark> marks, int mark)
    {
        var line = _document.Lines[index];
        var lineEnd = line.Start + line.Length;
        if (mark == marks.Count || marks[mark].Start >= lineEnd)
        {
            ReadLine(index, end, _document.Of(line));
            return mark;
        }

        _line.Clear();
        var at = line.Start;
        var next = mark;
        for (; next < marks.Count && marks[next].Start < lineEnd; next++)
        {
            _line.Append(_document.Slice(at, Math.Max(0, marks[next].Start - at)));
            at = marks[next].Start + marks[next].Length;
        }

        _line.Append(_document.Slice(at, Math.Max(0, lineEnd - at)));
        if (_line.Length > 0)
        {
            ReadLine(index, end, _line.Text);
        }

        for (; mark < next; mark++)
        {
            var text = _document.Slice(marks[mark].Start, marks[mark].Length);
            _sink.Accept(new Block(BlockKind.Nootverwijzing, text) { Sleutel = marks[mark].Nummer.ToString(CultureInfo.InvariantCulture) });
        }

        return next;
    }

    private void ReadLine(int index, int end, ReadOnlySpan<char> text)
    {
        switch (_state)
        {
            case ReadState.Letterhead:
                ReadLetterhead(index, end, text);
                break;
            case ReadState.Header:
                ReadHeader(index, text);
                break;
            default:
                ReadBody(index, text);
                break;
        }
    }

    private void ReadLetterhead(int index, int end, ReadOnlySpan<char> text)
    {
        if (HeaderSentences.IsStart(text))
        {
            _state = ReadState.Header;
            _held.Append(text);
        }
        else if (_document.Lines[index].Kind == LineKind.Kop)
        {
            _state = ReadState.Body;
            ReadBody(index, text);
        }
        else if (text.StartsWith("Vergaderjaar", StringComparison.OrdinalIgnoreCase))
        {
            _sink.Accept(new Block(BlockKind.Vergaderjaar, text));
        }
        else if (text.StartsWith("(ingezonden", StringComparison.OrdinalIgnoreCase))
        {
            _dateAbove = text.ToString();
        }
        else if (Furniture.IsLetterhead(text))
        {
            _sink.Accept(new Block(BlockKind.Meubilair, text));
        }
        else
        {
            ReadNumber(text, isLast: index + 1 >= end || HeaderSentences.IsStart(_document[index + 1]));
        }
    }

    // A single digit that does not stand right above the header sentence is the number of the chamber.
    private void ReadNumber(ReadOnlySpan<char> text, bool isLast)
    {
        var number = text.StartsWith("AH ", StringComparison.Ordinal) ? text[3..].Trim() : text;
        var isNumber = number.Length <= 5 && number.IndexOfAnyExceptInRange('0', '9') < 0;
        if (isNumber && number.Length == 1 && !isLast)
        {
            _sink.Accept(new Block(BlockKind.Meubilair, text));
        }
        else
        {
            _sink.Accept(new Block(isNumber || text.Length <= 12 ? BlockKind.Nummer : BlockKind.Alinea, number));
        }
    }

    private void ReadHeader(int index, ReadOnlySpan<char> text)
    {
        var isOver = IsComplete(_held.Text) || (_dateAbove is not null && _document.Lines[index].AfterBlank && _held.Text.Contains(" over ", StringComparison.Ordinal));
        if (_document.Lines[index].Kind == LineKind.Kop || (isOver && !HeaderSentences.IsStart(text) && !text.StartsWith("Zie ook", StringComparison.OrdinalIgnoreCase)))
        {
            FlushHeader();
            _state = ReadState.Body;
            ReadBody(index, text);
            return;
        }

        if (HeaderSentences.IsStart(text))
        {
            FlushHeader();
        }

        _joiner.Append(_held, text, _document.Lines[index].HasOddBlanks);
    }

    private static bool IsComplete(ReadOnlySpan<char> header)
    {
        header = header.TrimEnd(" .");
        if (header.IsEmpty || header.Length > DocumentLimits.HeaderSentence)
        {
            return true;
        }

        // Without their first letters, which may be capitals.
        return header[^1] == ')'
            ? header.Contains("ngezonden", StringComparison.Ordinal) || header.Contains("ntvangen", StringComparison.Ordinal)
            : char.IsAsciiDigit(header[^1]) && header.Contains("ie ook", StringComparison.Ordinal);
    }

    private void FlushHeader()
    {
        if (_state == ReadState.Header && _held.Length > 0)
        {
            // Word documents print the date above the sentence.
            if (_dateAbove is not null && QuestionHeader.IsStart(_held.Text) && !_held.Text.Contains("ngezonden", StringComparison.Ordinal))
            {
                _held.Space();
                _held.Append(_dateAbove);
                _dateAbove = null;
            }

            _sink.Accept(new Block(BlockKind.Kopzin, _held.Text) { Kop = new Kopzin { Los = true } });
            _held.Clear();
        }
    }

    private void ReadBody(int index, ReadOnlySpan<char> text)
    {
        if (_document.Lines[index].Kind == LineKind.Kop)
        {
            EmitHeading(text, PartKind.Geen);
        }
        else if (HeadingGrammar.GluedLength(text) is var glued and > 0)
        {
            EmitHeading(text[..glued], PartKind.Geen);
            _paragraphs.Add(index, text[glued..].TrimStart());
        }
        else if (IsQuestionNumber(text))
        {
            _lastQuestion++;
            EmitHeading(text, PartKind.Vraag);
        }
        else
        {
            _paragraphs.Add(index, text);
        }
    }

    // Word documents that print "1" or "1." where others print "Vraag 1".
    private bool IsQuestionNumber(ReadOnlySpan<char> text) =>
        !_hasQuestionHeadings && text.Length <= 4
        && int.TryParse(text.TrimEnd(").:"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number == _lastQuestion + 1;

    private void EmitHeading(ReadOnlySpan<char> text, PartKind part)
    {
        _paragraphs.Flush();
        _sink.Accept(new Block(BlockKind.Kop, text) { Part = part });
    }

    private void EmitNotes()
    {
        foreach (var note in _notes.Notes)
        {
            _line.Clear();
            foreach (var (index, skip) in note.Regels)
            {
                _joiner.Append(_line, _document[index][skip..], _document.Lines[index].HasOddBlanks);
            }

            var number = note.Nummer.ToString(CultureInfo.InvariantCulture);
            _sink.Accept(new Block(BlockKind.Noot, _line.Text) { Nummer = number, Sleutel = number, Url = Links.First(_line.Text) });
        }
    }
}
