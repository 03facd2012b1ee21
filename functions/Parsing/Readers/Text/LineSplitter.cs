using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Decodes a text layer, splits it into lines and tells them apart, in one pass over the bytes: what the pass sees of the blanks
/// of a line, nobody has to look for again.
/// </summary>
/// <param name="lines">Takes the lines.</param>
/// <param name="chars">Takes the text: as long as that, and a block longer.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct LineSplitter(TextLines lines, char[] chars)
{
    private const int ShortestFull = 20;
    /// <summary>The longest line that print allows.</summary>
    public const int LongestPrinted = 110;
    private const int None = -2;
    private readonly TextLines _lines = lines;
    private readonly char[] _chars = chars;
    private readonly int[] _ends = lines.Ends;
    private int _waiting;
    private readonly int[] _widths = lines.Widths;
    private bool _afterBlank;
    private bool _afterFoot;
    private bool _isPageStart = true;
    private int _read;
    private int _written;
    private int _start;
    private bool _isOdd;
    private bool _afterSpace;
    private bool _afterStop;
    private int _lastEnd = None;
    private char _lastChar;

    /// <summary>Splits a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="rest">Room for two blocks.</param>
    public SplitOutcome Split(ReadOnlySpan<byte> utf8, Span<byte> rest)
    {
        var outcome = Read(utf8, utf8.Length - LineBlock.Width + 1);
        if (outcome == SplitOutcome.Done && _read < utf8.Length)
        {
            // The last bytes are no whole block; something ordinary fills it up.
            var last = utf8[_read..];
            last.CopyTo(rest);
            rest[last.Length..].Fill((byte)'x');
            _read = 0;
            outcome = Read(rest, last.Length);
            _written -= _read - last.Length;
        }

        CutAll();
        if (_start < _written)
        {
            Cut(_start, _written, _isOdd);
        }

        return outcome;
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

    // Blocks up to one that begins at a limit or behind it.
    private SplitOutcome Read(ReadOnlySpan<byte> utf8, int limit)
    {
        var at = _read;
        var to = _written;
        var afterSpace = _afterSpace ? 1ul : 0ul;
        var afterStop = _afterStop ? 1ul : 0ul;
        while (at < limit)
        {
            var block = LineBlock.Read(utf8[at..], _chars.AsSpan(to));
            var odd = (block.Spaces & ((block.Spaces << 1) | afterSpace)) | (block.Capitals & ((block.Stops << 1) | afterStop));
            if (block.Controls != 0)
            {
                if (HasForbidden(block.Controls, utf8[at..]))
                {
                    return SplitOutcome.Forbidden;
                }

                odd |= block.Controls;
            }

            Gather(block.Ends, odd, to);
            afterSpace = block.Spaces >> (LineBlock.Width - 1);
            afterStop = block.Stops >> (LineBlock.Width - 1);
            at += block.Length;
            to += block.Length;
            if (block.Length < LineBlock.Width)
            {
                if (!TryDecode(utf8, ref at, ref to))
                {
                    return SplitOutcome.Invalid;
                }

                afterSpace = afterStop = 0;
            }
        }

        (_read, _written, _afterSpace, _afterStop) = (at, to, afterSpace != 0, afterStop != 0);
        return SplitOutcome.Done;
    }

    // Ends are gathered first and lines cut later, each in a loop that a processor foresees. Most blocks end two lines at most.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather(ulong ends, ulong odd, int to)
    {
        if (_waiting > _ends.Length - LineBlock.Width)
        {
            CutAll();
        }

        var count = BitOperations.PopCount(ends);
        if (odd != 0 || _isOdd || count > 2)
        {
            GatherEach(ends, odd, to);
            return;
        }

        _ends[_waiting] = (to + BitOperations.TrailingZeroCount(ends)) << 1;
        _ends[_waiting + 1] = (to + BitOperations.TrailingZeroCount(ends & (ends - 1))) << 1;
        _waiting += count;
    }

    // Each end is twice its place, and one more where something odd stands in its line.
    private void GatherEach(ulong ends, ulong odd, int to)
    {
        for (; ends != 0; ends &= ends - 1)
        {
            var bit = BitOperations.TrailingZeroCount(ends);
            var before = (1ul << bit) - 1;
            _ends[_waiting++] = ((to + bit) << 1) | (_isOdd || (odd & before) != 0 ? 1 : 0);
            odd &= ~before;
            _isOdd = false;
        }

        _isOdd |= odd != 0;
    }

    private void CutAll()
    {
        foreach (var end in _ends.AsSpan(0, _waiting))
        {
            End(end >> 1, (end & 1) != 0);
        }

        _waiting = 0;
    }

    // The characters outside ASCII that stand at a place: mostly one.
    private bool TryDecode(ReadOnlySpan<byte> utf8, ref int at, ref int to)
    {
        do
        {
            if (Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length) != OperationStatus.Done)
            {
                return false;
            }

            to += rune.EncodeToUtf16(_chars.AsSpan(to));
            at += length;
            _isOdd |= Blanks.IsOdd(_chars[to - 1]) || (to > 1 && _chars[to - 2] is '.' or '?' or '!');
        }
        while (at < utf8.Length && utf8[at] > 0x7F);
        return true;
    }

    private static bool HasForbidden(ulong controls, ReadOnlySpan<byte> text)
    {
        for (; controls != 0; controls &= controls - 1)
        {
            if (text[BitOperations.TrailingZeroCount(controls)] is not ((byte)'\t' or (byte)'\v'))
            {
                return true;
            }
        }

        return false;
    }

    private void End(int end, bool isOdd)
    {
        var c = _chars[end];
        if (_start < end)
        {
            Cut(_start, end, isOdd);
        }
        else if (c != '\n' || end == 0 || _chars[end - 1] != '\r')
        {
            _afterBlank = true;
        }

        _isPageStart |= c == '\f';
        _start = end + 1;
    }

    private void Cut(int start, int end, bool isOdd)
    {
        var text = _chars.AsSpan(start, end - start);
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
        _widths[Math.Min(text.Length, _widths.Length - 1)]++;
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
        line.IsOdd = isOdd;
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
}
