using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>What stands where in 64 characters of a text layer: a bit for each character, the first the lowest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LineBlock
{
    /// <summary>How many characters a block has.</summary>
    public const int Width = 64;

    private LineBlock(ulong ends, ulong spaces, ulong unusual)
    {
        Ends = ends;
        Spaces = spaces;
        Unusual = unusual;
    }

    /// <summary>New lines, carriage returns and form feeds.</summary>
    public ulong Ends { get; }

    /// <summary>Spaces.</summary>
    public ulong Spaces { get; }

    /// <summary>Everything else outside printed ASCII.</summary>
    public ulong Unusual { get; }

    /// <summary>Looks at the first characters of a text that has at least a block of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LineBlock At(ReadOnlySpan<char> text)
    {
        var codes = MemoryMarshal.Cast<char, ushort>(text[..Width]);
        var block = Vector512.NarrowWithSaturation(Vector512.Create(codes), Vector512.Create(codes[Vector512<ushort>.Count..]));
        var ends = (Vector512.Equals(block, Vector512.Create((byte)'\n'))
            | Vector512.Equals(block, Vector512.Create((byte)'\r'))
            | Vector512.Equals(block, Vector512.Create((byte)'\f'))).ExtractMostSignificantBits();
        var spaces = Vector512.Equals(block, Vector512.Create((byte)' ')).ExtractMostSignificantBits();
        var printed = Vector512.LessThanOrEqual(block - Vector512.Create((byte)' '), Vector512.Create((byte)('~' - ' '))).ExtractMostSignificantBits();
        return new LineBlock(ends, spaces, ~(ends | printed));
    }

    /// <summary>The characters for which work may be needed: odd blanks, and spaces behind spaces.</summary>
    /// <param name="text">The text of the block.</param>
    /// <param name="afterSpace">1 where a space stands before it, else 0.</param>
    /// <param name="isForbidden">Whether it has a character that no text has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Odd(ReadOnlySpan<char> text, ulong afterSpace, out bool isForbidden)
    {
        isForbidden = false;
        var odd = Spaces & ((Spaces << 1) | afterSpace);
        return Unusual == 0 ? odd : odd | OddAmong(Unusual, text, out isForbidden);
    }

    private static ulong OddAmong(ulong unusual, ReadOnlySpan<char> text, out bool isForbidden)
    {
        isForbidden = false;
        var odd = 0ul;
        for (var left = unusual; left != 0; left &= left - 1)
        {
            var at = BitOperations.TrailingZeroCount(left);
            var c = text[at];
            isForbidden |= c is < '\t' or (> '\r' and < ' ') or '\u007F';
            odd |= Blanks.IsOdd(c) ? 1ul << at : 0ul;
        }

        return odd;
    }
}
