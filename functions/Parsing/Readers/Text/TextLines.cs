using System.Buffers;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The lines of a text layer that are not empty.</summary>
/// <param name="chars">Holds the text, and behind it at least <see cref="LineBlock.Width"/> other characters.</param>
/// <param name="length">How long the text is.</param>
internal sealed class TextLines(char[] chars, int length)
{
    private const int LargestPooled = 1 << 17;
    private TextLine[] _lines = ArrayPool<TextLine>.Shared.Rent((length / 48) + 16);
    private int _count;

    /// <summary>The lines.</summary>
    public Span<TextLine> Lines => _lines.AsSpan(0, _count);

    /// <summary>How long a full line usually is, in characters.</summary>
    public int UsualWidth { get; private set; }

    /// <summary>Splits and classifies.</summary>
    /// <param name="chars">Holds the text, and behind it at least <see cref="LineBlock.Width"/> other characters.</param>
    /// <param name="length">How long the text is.</param>
    /// <param name="sink">Takes note of characters that no text has.</param>
    public static TextLines Read(char[] chars, int length, Blocks.IBlockSink sink)
    {
        var lines = new TextLines(chars, length);
        var splitter = new LineSplitter(lines);
        if (!splitter.TrySplit(chars, length))
        {
            ControlCharacters.Remove(chars.AsSpan(0, length), sink);
            lines._count = 0;
            splitter = new LineSplitter(lines);
            splitter.TrySplit(chars, length);
        }

        lines.UsualWidth = splitter.UsualWidth();
        return lines;
    }

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> this[int index] => Of(_lines[index]);

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> Of(in TextLine line) => chars.AsSpan(line.Start, line.Length);

    /// <summary>Part of the whole text.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => chars.AsSpan(start, length);

    /// <summary>Puts a space where a line ends, so that it can be read on into the next.</summary>
    public void Bridge(int end) => chars[end] = ' ';

    /// <summary>Adds a line, of which every property is still to be set.</summary>
    public ref TextLine Add()
    {
        if (_count == _lines.Length || _count == DocumentLimits.Lines)
        {
            Grow();
        }

        return ref _lines[_count++];
    }

    /// <summary>Gives the memory of the lines back; the last thing to do.</summary>
    public void Release()
    {
        GiveBack();
        _lines = [];
        _count = 0;
    }

    private void Grow()
    {
        if (_count == DocumentLimits.Lines)
        {
            throw new DocumentVerdictException($"De tekst heeft meer dan {DocumentLimits.Lines} regels; zo'n publicatie bestaat niet.");
        }

        var larger = ArrayPool<TextLine>.Shared.Rent(2 * _lines.Length);
        Lines.CopyTo(larger);
        GiveBack();
        _lines = larger;
    }

    private void GiveBack()
    {
        if (_lines.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<TextLine>.Shared.Return(_lines);
        }
    }
}
