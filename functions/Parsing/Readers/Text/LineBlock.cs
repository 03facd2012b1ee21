using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>What stands where in 64 bytes of a text layer, up to the first that is not ASCII: a bit for each, the first the lowest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LineBlock
{
    /// <summary>How many bytes a block has.</summary>
    public const int Width = 64;

    private LineBlock(int length, ulong ends, ulong spaces, ulong controls)
    {
        Length = length;
        Ends = ends;
        Spaces = spaces;
        Controls = controls;
    }

    /// <summary>How many bytes stand before the first that is not ASCII; the width where none is.</summary>
    public int Length { get; }

    /// <summary>New lines, carriage returns and form feeds.</summary>
    public ulong Ends { get; }

    /// <summary>Spaces.</summary>
    public ulong Spaces { get; }

    /// <summary>Everything else outside printed ASCII: tabs, and what no text has.</summary>
    public ulong Controls { get; }

    /// <summary>Reads the first bytes of a text.</summary>
    /// <param name="text">The text, at least as long as a block.</param>
    /// <param name="chars">Takes its characters, and as many as a block has; those from <see cref="Length"/> on mean nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LineBlock Read(ReadOnlySpan<byte> text, Span<char> chars)
    {
        var block = Vector512.Create(text[..Width]);
        var codes = MemoryMarshal.Cast<char, ushort>(chars[..Width]);
        Vector512.WidenLower(block).CopyTo(codes);
        Vector512.WidenUpper(block).CopyTo(codes[Vector512<ushort>.Count..]);
        var ends = (Vector512.Equals(block, Vector512.Create((byte)'\n'))
            | Vector512.Equals(block, Vector512.Create((byte)'\r'))
            | Vector512.Equals(block, Vector512.Create((byte)'\f'))).ExtractMostSignificantBits();
        var spaces = Vector512.Equals(block, Vector512.Create((byte)' ')).ExtractMostSignificantBits();
        var printed = Vector512.LessThanOrEqual(block - Vector512.Create((byte)' '), Vector512.Create((byte)('~' - ' '))).ExtractMostSignificantBits();
        var other = block.ExtractMostSignificantBits();
        if (other == 0)
        {
            return new LineBlock(Width, ends, spaces, ~(ends | printed));
        }

        var length = BitOperations.TrailingZeroCount(other);
        var before = (1ul << length) - 1;
        return new LineBlock(length, ends & before, spaces & before, ~(ends | printed) & before);
    }
}
