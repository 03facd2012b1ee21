using System.Buffers;
using System.Globalization;
using Kamervragen.Parsing.Blocks;
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
    private readonly NoteMarkFinder _marks;
    private readonly LineJoiner _joiner;
    private readonly LetterheadReader _letterhead;
    private readonly BodyReader _body;
    private readonly TextBuffer _line = new();

    private TextBlockReader(TextLines document, IBlockSink sink)
    {
        _sink = sink;
        _document = document;
        _notes = new FootnoteArea(document);
        _marks = new NoteMarkFinder(document);
        _joiner = new LineJoiner(document);
        _letterhead = new LetterheadReader(document, _joiner, sink);
        _body = new BodyReader(document, _joiner, sink);
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

        _letterhead.Complete();
        _body.Complete();
        _line.Release();
    }

    private void ReadPage(int first, int end)
    {
        _notes.Read(first, end);
        _marks.Find(first, end, _notes.Notes, _notes.IsGlued);
        var marks = _marks.Marks;
        var mark = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var line = ref _document.Lines[i];
            switch (line.Kind)
            {
                case LineKind.Id:
                    _sink.Accept(new Block(BlockKind.Id, _document.Of(line)));
                    break;
                case LineKind.Meubilair or LineKind.Voet:
                    ReadFurniture(_document.Of(line));
                    break;
                case LineKind.Noot:
                    break;
                default:
                    if (mark == marks.Count || marks[mark].Start >= line.End)
                    {
                        ReadLine(i, end, _document.Of(line));
                        i = _body.ReadFollowing(i, end, mark == marks.Count ? int.MaxValue : marks[mark].Start);
                    }
                    else
                    {
                        mark = ReadMarkedLine(i, end, marks, mark);
                    }

                    break;
            }
        }

        EmitNotes();
    }

    private void ReadFurniture(ReadOnlySpan<char> line) =>
        _sink.Accept(new Block(line.Contains("ergaderjaar", StringComparison.Ordinal) ? BlockKind.Vergaderjaar : BlockKind.Meubilair, line));

    private void ReadLine(int index, int end, ReadOnlySpan<char> text)
    {
        if (_letterhead.IsOver || !_letterhead.TryRead(index, end, text))
        {
            _body.Read(index, text);
        }
    }

    // The line without its note marks, then the marks, which so belong to the part the line is in.
    private int ReadMarkedLine(int index, int end, List<NoteMark> marks, int mark)
    {
        var line = _document.Lines[index];
        var lineEnd = line.Start + line.Length;
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

    private void EmitNotes()
    {
        foreach (var note in _notes.Notes)
        {
            _line.Clear();
            for (var i = 0; i < note.Aantal; i++)
            {
                var (index, skip) = _notes.Lines[note.Eerste + i];
                _joiner.Append(_line, _document[index][skip..], _document.Lines[index].HasOddBlanks);
            }

            var number = note.Nummer.ToString(CultureInfo.InvariantCulture);
            _sink.Accept(new Block(BlockKind.Noot, _line.Text) { Nummer = number, Sleutel = number, Url = Links.First(_line.Text) });
        }
    }
}
