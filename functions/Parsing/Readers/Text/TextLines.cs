using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The text of one text layer and those of its lines that are not empty. Serves one document after the other.</summary>
internal sealed class TextLines
{
    private const int MostKeptChars = 1 << 16;
    private const int MostKeptLines = 1 << 12;
    private const int MostKeptHeadings = 1 << 8;
    private readonly List<Heading> _headings = new(32);
    private readonly List<int> _headingLines = new(32);
    private readonly byte[] _rest = new byte[2 * LineBlock.Width];
    private char[] _chars = [];
    private TextLine[] _lines = [];
    private int _count;

    /// <summary>The lines.</summary>
    public Span<TextLine> Lines => _lines.AsSpan(0, _count);

    /// <summary>Room for the ends of lines that are still to be cut.</summary>
    public int[] Ends { get; } = new int[512];

    /// <summary>How long its lines are.</summary>
    public LineWidths Widths { get; } = new();

    /// <summary>Whether blanks stand before a line.</summary>
    public bool IsIndented { get; set; }

    /// <summary>How long a full line usually is, in characters.</summary>
    public int UsualWidth { get; private set; }

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> this[int index] => Of(_lines[index]);

    /// <summary>Decodes and splits a text and classifies its lines.</summary>
    /// <param name="utf8">The text, without a byte order mark.</param>
    /// <param name="most">How many characters it may have.</param>
    /// <param name="sink">Takes note of characters that no text has.</param>
    /// <returns>False where it is not UTF-8.</returns>
    public bool TrySplit(ReadOnlySpan<byte> utf8, int most, IBlockSink sink)
    {
        EnsureRoom(most);
        var splitter = new LineSplitter(this, _chars);
        var outcome = splitter.Split(utf8, _rest);
        if (outcome == SplitOutcome.Forbidden && Utf8.IsValid(utf8))
        {
            Forget();
            splitter = new LineSplitter(this, _chars);
            outcome = splitter.Split(ControlCharacters.Remove(utf8, sink), _rest);
        }

        UsualWidth = Widths.Usual();
        return outcome == SplitOutcome.Done;
    }

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> Of(in TextLine line) => _chars.AsSpan(line.Start, line.Length);

    /// <summary>Part of the whole text.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => _chars.AsSpan(start, length);

    /// <summary>Where a character that is no blank stands in the whole text from a position on; −1 where it does not.</summary>
    public int IndexOf(char c, int start)
    {
        var at = _count == 0 ? -1 : _chars.AsSpan(start, Math.Max(0, _lines[_count - 1].End - start)).IndexOf(c);
        return at < 0 ? -1 : start + at;
    }

    /// <summary>Takes note marks out of a line.</summary>
    /// <param name="index">The line.</param>
    /// <param name="marks">Its marks, in their order.</param>
    /// <returns>False where it holds nothing else; it then stays as it is.</returns>
    public bool TakeOut(int index, ReadOnlySpan<NoteMark> marks) => MarkedLine.TakeOut(_chars, ref _lines[index], marks);

    /// <summary>Lets the line that was added last go on with what stands behind it.</summary>
    /// <param name="start">Where that begins: one character behind the line.</param>
    /// <param name="length">How long it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GoOn(int start, int length)
    {
        ref var line = ref _lines[_count - 1];
        Bridge(start - 1);
        line.Length = start + length - line.Start;
        line.LastLength = length;
    }

    /// <summary>Puts a space where a line ends, so that it can be read on into the next.</summary>
    public void Bridge(int end) => _chars[end] = ' ';

    /// <summary>Adds a line, of which every property is still to be set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TextLine Add()
    {
        if (_count == _lines.Length || _count == DocumentLimits.Lines)
        {
            Grow();
        }

        return ref _lines[_count++];
    }

    /// <summary>Which lines are headings.</summary>
    public ReadOnlySpan<int> HeadingLines => CollectionsMarshal.AsSpan(_headingLines);

    /// <summary>Keeps what a line says as a heading.</summary>
    /// <returns>Under which number.</returns>
    public int Keep(Heading heading)
    {
        _headings.Add(heading);
        return _headings.Count - 1;
    }

    /// <summary>Takes note that the line that was added last is a heading.</summary>
    /// <param name="heading">What it says.</param>
    /// <returns>Under which number that is kept.</returns>
    public int AddHeading(Heading heading)
    {
        _headingLines.Add(_count - 1);
        return Keep(heading);
    }

    /// <summary>What a line of <see cref="LineKind.Kop"/> says.</summary>
    public Heading HeadingOf(in TextLine line) => _headings[line.Heading];

    /// <summary>Forgets the lines.</summary>
    public void Forget()
    {
        _count = 0;
        IsIndented = false;
        Widths.Clear();
        _headings.Clear();
        _headingLines.Clear();
    }

    /// <summary>Forgets the document; memory that few documents need is given back.</summary>
    public void Clear()
    {
        Forget();
        if (_headings.Capacity > MostKeptHeadings)
        {
            _headings.Capacity = 0;
            _headingLines.Capacity = 0;
        }

        if (_chars.Length > MostKeptChars)
        {
            GiveBack(ref _chars);
        }

        if (_lines.Length > MostKeptLines)
        {
            GiveBack(ref _lines);
        }
    }

    private void EnsureRoom(int length)
    {
        if (_chars.Length < length + LineBlock.Width)
        {
            GiveBack(ref _chars);
            _chars = ArrayPool<char>.Shared.Rent(length + LineBlock.Width);
        }

        var count = (length / 48) + 16;
        if (_lines.Length < count)
        {
            GiveBack(ref _lines);
            _lines = ArrayPool<TextLine>.Shared.Rent(count);
        }
    }

    private void Grow()
    {
        if (_count == DocumentLimits.Lines)
        {
            throw new DocumentVerdictException($"De tekst heeft meer dan {DocumentLimits.Lines} regels; zo'n publicatie bestaat niet.");
        }

        var larger = ArrayPool<TextLine>.Shared.Rent(2 * _lines.Length);
        Lines.CopyTo(larger);
        GiveBack(ref _lines);
        _lines = larger;
    }

    private static void GiveBack<T>(ref T[] array)
    {
        if (array.Length > 0)
        {
            ArrayPool<T>.Shared.Return(array);
        }

        array = [];
    }
}
