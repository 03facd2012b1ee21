using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Decodes a text layer and splits it into lines, in one pass over the bytes: what the pass sees of the blanks of a line, nobody
/// has to look for again.
/// </summary>
/// <param name="lines">Takes the lines.</param>
/// <param name="chars">Takes the text: as long as that, and a block longer.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct LineSplitter(TextLines lines, char[] chars)
{
    private const int OddityBits = 2;
    private readonly char[] _chars = chars;
    private readonly int[] _ends = lines.Ends;
    private LineCutter _cutter = new(lines, chars);
    private int _waiting;
    private int _read;
    private int _written;
    private LineOddity _odd;
    private bool _afterSpace;
    private bool _afterStop;

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
        _cutter.Complete(_written, _odd);
        return outcome;
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
            var blanks = block.Spaces & ((block.Spaces << 1) | afterSpace);
            var glued = block.Capitals & ((block.Stops << 1) | afterStop);
            if (block.Controls != 0)
            {
                if (HasForbidden(block.Controls, utf8[at..]))
                {
                    return SplitOutcome.Forbidden;
                }

                blanks |= block.Controls;
            }

            Gather(block.Ends, blanks, glued, to);
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
    private void Gather(ulong ends, ulong blanks, ulong glued, int to)
    {
        if (_waiting > _ends.Length - LineBlock.Width)
        {
            CutAll();
        }

        var count = BitOperations.PopCount(ends);
        if ((blanks | glued) != 0 || _odd != LineOddity.None || count > 2)
        {
            GatherEach(ends, blanks, glued, to);
            return;
        }

        _ends[_waiting] = (to + BitOperations.TrailingZeroCount(ends)) << OddityBits;
        _ends[_waiting + 1] = (to + BitOperations.TrailingZeroCount(ends & (ends - 1))) << OddityBits;
        _waiting += count;
    }

    // Each end is its place, and behind it what is odd in its line.
    private void GatherEach(ulong ends, ulong blanks, ulong glued, int to)
    {
        for (; ends != 0; ends &= ends - 1)
        {
            var bit = BitOperations.TrailingZeroCount(ends);
            var before = (1ul << bit) - 1;
            _ends[_waiting++] = ((to + bit) << OddityBits) | (int)(_odd | Of(blanks & before, glued & before));
            blanks &= ~before;
            glued &= ~before;
            _odd = LineOddity.None;
        }

        _odd |= Of(blanks, glued);
    }

    private static LineOddity Of(ulong blanks, ulong glued) =>
        (blanks != 0 ? LineOddity.Blanks : LineOddity.None) | (glued != 0 ? LineOddity.Glued : LineOddity.None);

    private void CutAll()
    {
        foreach (var end in _ends.AsSpan(0, _waiting))
        {
            _cutter.Cut(end >> OddityBits, (LineOddity)(end & ((1 << OddityBits) - 1)));
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
            _odd |= Blanks.IsOdd(_chars[to - 1]) ? LineOddity.Blanks
                : to > 1 && _chars[to - 2] is '.' or '?' or '!' ? LineOddity.Glued
                : LineOddity.None;
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
}
