using System.Buffers;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The lines of a text layer, told apart into text, headings and page furniture.</summary>
internal sealed class TextLines
{
    private const int LargestPooled = 1 << 17;
    private readonly char[] _chars;
    private readonly int _length;
    private TextLine[] _lines;
    private int _count;

    private TextLines(char[] chars, int length)
    {
        _chars = chars;
        _length = length;
        _lines = ArrayPool<TextLine>.Shared.Rent((length / 48) + 16);
        HasOddBlanks = !Blanks.AreSingleInLines(Text);
    }

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> Text => _chars.AsSpan(0, _length);

    /// <summary>Whether there are other blanks than single spaces inside lines, or characters that do not show.</summary>
    public bool HasOddBlanks { get; }

    /// <summary>The lines that are not empty.</summary>
    public Span<TextLine> Lines => _lines.AsSpan(0, _count);

    /// <summary>How long a full line usually is, in characters.</summary>
    public int UsualWidth { get; private set; }

    /// <summary>Splits and classifies.</summary>
    /// <param name="chars">Holds the text.</param>
    /// <param name="length">How long the text is.</param>
    public static TextLines Read(char[] chars, int length)
    {
        var lines = new TextLines(chars, length);
        lines.Split();
        lines.Classify();
        return lines;
    }

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> this[int index] => Of(_lines[index]);

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> Of(in TextLine line) => _chars.AsSpan(line.Start, line.Length);

    /// <summary>Part of the whole text.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => _chars.AsSpan(start, length);

    /// <summary>Gives the memory of the lines back; the last thing to do.</summary>
    public void Release()
    {
        GiveBack();
        _lines = [];
        _count = 0;
    }

    private void Split()
    {
        var blank = false;
        var page = true;
        Span<int> lengths = stackalloc int[128];
        lengths.Clear();
        var text = Text;
        for (var at = 0; at < text.Length;)
        {
            var rest = text[at..];
            var end = rest.IndexOfAny('\n', '\r', '\f');
            var length = end < 0 ? rest.Length : end;
            var line = rest[..length];
            var start = at;
            if (length > 0 && !(IsSolid(line[0]) && IsSolid(line[^1])))
            {
                line = line.TrimStart();
                start += length - line.Length;
                line = line.TrimEnd();
            }

            if (line.IsEmpty)
            {
                blank = true;
            }
            else
            {
                Add(new TextLine { Start = start, Length = line.Length, AfterBlank = blank, IsPageStart = page, IsNumbered = char.IsAsciiDigit(line[0]) });
                lengths[Math.Min(line.Length, lengths.Length - 1)]++;
                blank = page = false;
            }

            page |= end >= 0 && rest[end] == '\f';
            at += length + (end >= 0 && rest[end] == '\r' && rest[end..].StartsWith("\r\n") ? 2 : 1);
        }

        UsualWidth = WidthOf(lengths);
    }

    private static bool IsSolid(char c) => c is > ' ' and <= '~';

    private void Add(in TextLine line)
    {
        if (_count == _lines.Length || _count == DocumentLimits.Lines)
        {
            Grow();
        }

        _lines[_count++] = line;
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

    // The length that nine of ten lines stay below; lines glued together do not count.
    private static int WidthOf(ReadOnlySpan<int> lengths)
    {
        const int LongestPrinted = 110;
        var count = 0;
        for (var i = 20; i <= LongestPrinted; i++)
        {
            count += lengths[i];
        }

        var seen = 0;
        for (var i = 20; i <= LongestPrinted; i++)
        {
            seen += lengths[i];
            if (seen * 10 >= count * 9 && count > 0)
            {
                return i;
            }
        }

        return 78;
    }

    private void Classify()
    {
        var afterFoot = false;
        foreach (ref var line in Lines)
        {
            var text = Of(line);
            if (afterFoot && text.Length <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0)
            {
                line.Kind = LineKind.Voet;
                line.IsPageStart = false;
                afterFoot = false;
                continue;
            }

            line.IsPageStart |= afterFoot;
            line.Kind = Furniture.Classify(text);
            if (line.Kind == LineKind.Tekst && HeadingGrammar.TryParse(text, out _))
            {
                line.Kind = LineKind.Kop;
            }

            afterFoot = line.Kind == LineKind.Voet;
        }
    }
}
