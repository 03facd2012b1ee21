using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Readers.Text;

namespace Kamervragen.Parsing.Readers;

/// <summary>
/// Reads the text layer of a PDF or Word document, page by page: the letterhead, the header sentences, headings and text, and
/// the notes at the foot of each page, which interrupt the text.
/// </summary>
internal sealed class TextBlockReader
{
    private const int LongestKept = 1 << 16;

    // What reads one document after the other on a thread needs memory of its own only for the first.
    [ThreadStatic]
    private static TextBlockReader? _idle;

    private readonly TextLines _document = new();
    private readonly FootnoteArea _notes;
    private readonly NoteMarkFinder _marks;
    private readonly LineJoiner _joiner;
    private readonly LetterheadReader _letterhead;
    private readonly BodyReader _body;
    private readonly TextBuffer _line = new();
    private IBlockSink? _sink;

    private TextBlockReader()
    {
        _notes = new FootnoteArea(_document);
        _marks = new NoteMarkFinder(_document);
        _joiner = new LineJoiner(_document);
        _letterhead = new LetterheadReader(_document, _joiner);
        _body = new BodyReader(_document, _joiner);
    }

    /// <summary>Reads a text layer.</summary>
    public static void Read(ReadOnlySpan<byte> document, IBlockSink sink)
    {
        if (MarkdownText.Is(document))
        {
            Read(MarkdownText.Strip(TextDecoder.Decode(document, isMarkup: false, sink)), sink);
            return;
        }

        var reader = Take();

        // UTF-8 has never more characters than bytes.
        if (TextDecoder.MayBeUtf8(document, out var utf8) && reader._document.TrySplit(utf8, utf8.Length, sink))
        {
            reader.Read(document.Length, sink);
        }
        else
        {
            reader.ReadText(TextDecoder.Decode(document, isMarkup: false, sink), sink);
        }
    }

    /// <summary>Reads a text layer that was decoded before.</summary>
    public static void Read(string text, IBlockSink sink) => Take().ReadText(text, sink);

    // A reader that fails is not put back, nor is one whose lists a long document has filled.
    private static TextBlockReader Take()
    {
        var reader = _idle ?? new TextBlockReader();
        _idle = null;
        return reader;
    }

    private void ReadText(string text, IBlockSink sink)
    {
        _document.Forget();
        _document.TrySplit(Encoding.UTF8.GetBytes(text), text.Length, sink);
        Read(text.Length, sink);
    }

    private void Read(int length, IBlockSink sink)
    {
        _sink = sink;
        _notes.Begin();
        _joiner.Begin();
        _letterhead.Begin(sink);
        _body.Begin(sink);
        Read();
        _sink = null;
        _document.Clear();
        if (length <= LongestKept)
        {
            _idle = this;
        }
    }

    private void Read()
    {
        WrappedHeading.Find(_document);
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
        _line.Rest();
    }

    private void ReadPage(int first, int end)
    {
        _notes.Read(first, end);
        _marks.Find(first, end, _notes);
        var marks = _marks.Marks;
        var mark = 0;
        for (var i = first; i < end; i++)
        {
            ref readonly var line = ref _document.Lines[i];
            switch (line.Kind)
            {
                case LineKind.Id:
                    _sink!.Accept(new Block(BlockKind.Id, _document.Of(line)));
                    break;
                case LineKind.Voet:
                    _sink!.Accept(new Block(BlockKind.Vergaderjaar, _document.Of(line)));
                    break;
                case LineKind.Meubilair:
                    ReadFurniture(_document.Of(line));
                    break;
                case LineKind.Noot or LineKind.Kopvervolg:
                    break;
                default:
                    if (mark == marks.Count || marks[mark].Start >= line.End)
                    {
                        ReadLine(i, end, _document.Of(line));
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
        _sink!.Accept(new Block(line.Contains("ergaderjaar", StringComparison.Ordinal) ? BlockKind.Vergaderjaar : BlockKind.Meubilair, line));

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
        var lineEnd = _document.Lines[index].End;
        var next = mark;
        _line.Clear();
        while (next < marks.Count && marks[next].Start < lineEnd)
        {
            _line.AppendRaw(_document.Slice(marks[next].Start, marks[next].Length));
            next++;
        }

        if (_document.TakeOut(index, CollectionsMarshal.AsSpan(marks)[mark..next]))
        {
            ReadLine(index, end, _document[index]);
        }

        for (var at = 0; mark < next; mark++)
        {
            var text = _line.Text.Slice(at, marks[mark].Length);
            at += text.Length;
            _sink!.Accept(new Block(BlockKind.Nootverwijzing, text) { Sleutel = marks[mark].Nummer.ToString(CultureInfo.InvariantCulture) });
        }

        return next;
    }

    private void EmitNotes()
    {
        foreach (var note in _notes.Notes)
        {
            var text = TextOf(note);
            var number = note.Nummer.ToString(CultureInfo.InvariantCulture);
            _sink!.Accept(new Block(BlockKind.Noot, text) { Nummer = number, Sleutel = number, Url = Links.First(text) });
        }
    }

    private ReadOnlySpan<char> TextOf(PageNote note)
    {
        if (note.Aantal == 1)
        {
            var (line, from) = _notes.Lines[note.Eerste];
            return _document[line][from..].Trim(' ');
        }

        _line.Clear();
        for (var i = 0; i < note.Aantal; i++)
        {
            var (index, skip) = _notes.Lines[note.Eerste + i];
            _joiner.Append(_line, _document[index][skip..]);
        }

        return _line.Text;
    }
}
