using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>Bytes to text: by byte order mark, else UTF-8, else what the markup declares, else Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Decodes a document; bytes that do not fit are replaced and flagged.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isMarkup, IBlockSink sink)
    {
        if (Wide(bytes) is { } wide)
        {
            return wide.GetString(bytes).TrimStart('\uFEFF');
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        var text = Encoding.UTF8.GetString(bytes);
        if (!text.Contains('\uFFFD', StringComparison.Ordinal) || Utf8.IsValid(bytes))
        {
            return text;
        }

        if (isMarkup && DeclaresWestern(bytes))
        {
            return Western.GetString(bytes);
        }

        sink.Flag(Gebrekcode.OngeldigeTekens, null, "Het document bevat bytes die geen geldige UTF-8 zijn.");
        return IsMostlyUtf8(bytes) ? text : Western.GetString(bytes);
    }

    /// <summary>What would be the text of a document in UTF-8: all of it, but for a byte order mark.</summary>
    /// <returns>False for two-byte text.</returns>
    public static bool MayBeUtf8(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> utf8)
    {
        utf8 = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return Wide(utf8) is null;
    }

    /// <summary>The two-byte encoding that a document begins to show, with or without a byte order mark; null where there is none.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return null;
        }

        return (bytes[0], bytes[1]) switch
        {
            (0xFF, 0xFE) => Encoding.Unicode,
            (0xFE, 0xFF) => Encoding.BigEndianUnicode,
            ( > 0, 0) when bytes[2] > 0 && bytes[3] == 0 => Encoding.Unicode,
            (0, > 0) when bytes[2] == 0 && bytes[3] > 0 => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>Whether the head of a document declares a Western single-byte encoding.</summary>
    public static bool DeclaresWestern(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        return head.Contains("iso-8859-1", StringComparison.OrdinalIgnoreCase)
            || head.Contains("windows-1252", StringComparison.OrdinalIgnoreCase)
            || head.Contains("latin1", StringComparison.OrdinalIgnoreCase)
            || head.Contains("iso-8859-15", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        var bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != OperationStatus.Done)
            {
                bad++;
            }
            else if (length > 1)
            {
                good++;
            }

            bytes = bytes[Math.Max(1, length)..];
        }

        return good > bad;
    }
}
