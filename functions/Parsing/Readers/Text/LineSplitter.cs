using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Splits a text layer into lines and tells them apart, in one pass over the characters: what the pass sees of the blanks of a
/// line, nobody has to look for again.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct LineSplitter(TextLines lines)
{
    private const int ShortestFull = 20;
    private const int LongestPrinted = 110;
    private const int None = -2;
    private readonly TextLines _lines = lines;
    private Widths _widths;
    private bool _afterBlank;
    private bool _afterFoot;
    private bool _isPageStart = true;
    private int _lastEnd = None;
    private char _lastChar;

    /// <summary>Splits a text.</summary>
    /// <param name="chars">Holds the text, and behind it at least <see cref="LineBlock.Width"/> other characters.</param>
    /// <param name="length">How long the text is.</param>
    /// <returns>False where the text has characters that no text has.</returns>
    public bool TrySplit(char[] chars, int length)
    {
        chars.AsSpan(length, LineBlock.Width).Fill('x');
        var start = 0;
        var isOdd = false;
        var afterSpace = 0ul;
        for (var at = 0; at < length; at += LineBlock.Width)
        {
            var text = chars.AsSpan(at, LineBlock.Width);
            var block = LineBlock.At(text);
            var odd = block.Odd(text, afterSpace, out var isForbidden);
            if (isForbidden)
            {
                return false;
            }

            for (var ends = block.Ends; ends != 0; ends &= ends - 1)
            {
                var bit = BitOperations.TrailingZeroCount(ends);
                var before = (1ul << bit) - 1;
                End(chars, start, at + bit, isOdd || (odd & before) != 0);
                odd &= ~before;
                isOdd = false;
                start = at + bit + 1;
            }

            isOdd |= odd != 0;
            afterSpace = block.Spaces >> (LineBlock.Width - 1);
        }

        if (start < length)
        {
            Cut(chars, start, length, isOdd);
        }

        return true;
    }

    /// <summary>The length that nine of ten lines stay below; lines glued together do not count.</summary>
    public readonly int UsualWidth()
    {
        var full = 0;
        for (var length = ShortestFull; length <= LongestPrinted; length++)
        {
            full += _widths[length];
        }

        if (full == 0)
        {
            return 78;
        }

        var width = LongestPrinted;
        for (var below = full - _widths[width]; below * 10 >= full * 9; below -= _widths[width])
        {
            width--;
        }

        return width;
    }

    private void End(char[] chars, int start, int end, bool isOdd)
    {
        var c = chars[end];
        if (start < end)
        {
            Cut(chars, start, end, isOdd);
        }
        else if (c != '\n' || end == 0 || chars[end - 1] != '\r')
        {
            _afterBlank = true;
        }

        _isPageStart |= c == '\f';
    }

    private void Cut(char[] chars, int start, int end, bool isOdd)
    {
        var text = chars.AsSpan(start, end - start);
        if (!(IsSolid(text[0]) && IsSolid(text[^1])))
        {
            text = text.TrimStart();
            start = end - text.Length;
            text = text.TrimEnd();
            if (text.IsEmpty)
            {
                _afterBlank = true;
                return;
            }
        }

        Add(text, start, isOdd);
        _widths[Math.Min(text.Length, LongestPrinted + 1)]++;
    }

    private void Add(ReadOnlySpan<char> text, int start, bool isOdd)
    {
        var isPageNumber = _afterFoot && text.Length <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;
        Heading? heading = null;
        var kind = isPageNumber ? LineKind.Voet : KindOf(text, out heading);
        ref var line = ref _lines.Add();
        line.Start = start;
        line.Length = text.Length;
        line.Kind = kind;
        line.AfterBlank = _afterBlank;
        line.IsPageStart = (_isPageStart || _afterFoot) && !isPageNumber;
        line.IsNumbered = char.IsAsciiDigit(text[0]);
        line.HasOddBlanks = isOdd;
        line.GoesOn = start == _lastEnd + 1 && kind == LineKind.Tekst && !isOdd && GoesOn(text);
        line.Heading = heading is null ? 0 : _lines.Keep(heading);
        _lastChar = text[^1];
        _lastEnd = kind == LineKind.Tekst && !isOdd ? start + text.Length : None;
        _afterBlank = _isPageStart = false;
        _afterFoot = kind == LineKind.Voet && !isPageNumber;
    }

    // In the middle of a sentence: no heading, no label of a list, and no word to be put together again.
    private readonly bool GoesOn(ReadOnlySpan<char> text) =>
        text[0] is >= 'a' and <= 'z' && !_isPageStart && (text.Length == 1 || text[1] is not ('.' or ')')) && LineJoiner.NeedsSpace(_lastChar, text[0]);

    // Running text mostly goes on in a small letter; furniture begins with two of them.
    private static LineKind KindOf(ReadOnlySpan<char> text, out Heading? heading)
    {
        heading = null;
        if (text[0] is >= 'a' and <= 'z' and not ('a' or 'k'))
        {
            return LineKind.Tekst;
        }

        var kind = Furniture.Classify(text);
        return kind == LineKind.Tekst && HeadingGrammar.TryParse(text, out heading) ? LineKind.Kop : kind;
    }

    private static bool IsSolid(char c) => c is > ' ' and <= '~';

    // How many lines there are of each length; the last stands for all that are longer.
    [InlineArray(LongestPrinted + 2)]
    private struct Widths
    {
        private int _first;
    }
}
