using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>What stands where in 32 characters of a text layer: a bit for each character, the first the lowest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LineBlock
{
    /// <summary>How many characters a block has.</summary>
    public const int Width = 32;

    private LineBlock(uint ends, uint spaces, uint unusual)
    {
        Ends = ends;
        Spaces = spaces;
        Unusual = unusual;
    }

    /// <summary>New lines, carriage returns and form feeds.</summary>
    public uint Ends { get; }

    /// <summary>Spaces.</summary>
    public uint Spaces { get; }

    /// <summary>Everything else outside printed ASCII.</summary>
    public uint Unusual { get; }

    /// <summary>Looks at the first characters of a text that has at least a block of them.</summary>
    public static LineBlock At(ReadOnlySpan<char> text)
    {
        var codes = MemoryMarshal.Cast<char, ushort>(text);
        var block = Vector256.NarrowWithSaturation(Vector256.Create(codes), Vector256.Create(codes[Vector256<ushort>.Count..]));
        var ends = Vector256.Equals(block, Vector256.Create((byte)'\n'))
            | Vector256.Equals(block, Vector256.Create((byte)'\r'))
            | Vector256.Equals(block, Vector256.Create((byte)'\f'));
        var printed = Vector256.LessThanOrEqual(block - Vector256.Create((byte)' '), Vector256.Create((byte)('~' - ' ')));
        return new LineBlock(
            ends.ExtractMostSignificantBits(),
            Vector256.Equals(block, Vector256.Create((byte)' ')).ExtractMostSignificantBits(),
            ~(ends | printed).ExtractMostSignificantBits());
    }

    /// <summary>The characters for which work may be needed: odd blanks, and spaces behind spaces.</summary>
    /// <param name="text">The text of the block.</param>
    /// <param name="afterSpace">Whether a space stands before it.</param>
    /// <param name="isForbidden">Whether it has a character that no text has.</param>
    public uint Odd(ReadOnlySpan<char> text, bool afterSpace, out bool isForbidden)
    {
        isForbidden = false;
        var odd = Spaces & ((Spaces << 1) | (afterSpace ? 1u : 0u));
        for (var left = Unusual; left != 0; left &= left - 1)
        {
            var at = BitOperations.TrailingZeroCount(left);
            var c = text[at];
            isForbidden |= c is < '\t' or (> '\r' and < ' ') or '\u007F';
            odd |= Blanks.IsOdd(c) ? 1u << at : 0u;
        }

        return odd;
    }
}
