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

    private LineBlock(int length, ulong ends, ulong spaces, ulong controls, ulong stops, ulong capitals)
    {
        Length = length;
        Ends = ends;
        Spaces = spaces;
        Controls = controls;
        Stops = stops;
        Capitals = capitals;
    }

    /// <summary>How many bytes stand before the first that is not ASCII; the width where none is.</summary>
    public int Length { get; }

    /// <summary>New lines, carriage returns and form feeds.</summary>
    public ulong Ends { get; }

    /// <summary>Spaces.</summary>
    public ulong Spaces { get; }

    /// <summary>Everything else outside printed ASCII: tabs, and what no text has.</summary>
    public ulong Controls { get; }

    /// <summary>What ends a sentence.</summary>
    public ulong Stops { get; }

    /// <summary>Capitals.</summary>
    public ulong Capitals { get; }

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
        var ends = Equals(block, '\n');
        var spaces = Equals(block, ' ');
        var stops = Equals(block, '.') | Equals(block, '?') | Equals(block, '!');
        var capitals = Vector512.LessThanOrEqual(block - Vector512.Create((byte)'A'), Vector512.Create((byte)('Z' - 'A'))).ExtractMostSignificantBits();

        // One more than a character that is printed is more than a space, as a signed number; all others are less.
        var unprinted = Vector512.LessThanOrEqual((block + Vector512<byte>.One).AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits();
        if (unprinted == ends)
        {
            return new LineBlock(Width, ends, spaces, 0, stops, capitals);
        }

        ends |= Equals(block, '\r') | Equals(block, '\f');
        var other = block.ExtractMostSignificantBits();
        var length = BitOperations.TrailingZeroCount(other);
        var before = length == Width ? ulong.MaxValue : (1ul << length) - 1;
        return new LineBlock(length, ends & before, spaces & before, unprinted & ~ends & before, stops & before, capitals & before);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equals(Vector512<byte> block, char c) =>
        Vector512.Equals(block, Vector512.Create((byte)c)).ExtractMostSignificantBits();
}
