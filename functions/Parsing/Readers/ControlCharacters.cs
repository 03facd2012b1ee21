using System.Buffers;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>Takes out characters that no text has.</summary>
internal static class ControlCharacters
{
    /// <summary>The characters.</summary>
    public static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>The same as bytes of UTF-8.</summary>
    public static readonly SearchValues<byte> ForbiddenBytes = SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(code => Forbidden.Contains((char)code)).Select(code => (byte)code)]);

    /// <summary>A text with blanks in their place, which is flagged.</summary>
    public static byte[] Remove(ReadOnlySpan<byte> utf8, IBlockSink sink)
    {
        sink.Flag(Gebrekcode.OngeldigeTekens, null, "Het document bevat besturingstekens; ze zijn weggelaten.");
        var text = utf8.ToArray();
        foreach (ref var code in text.AsSpan())
        {
            code = ForbiddenBytes.Contains(code) ? (byte)' ' : code;
        }

        return text;
    }
}
