using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kamervragen.Storage;

/// <summary>
/// Writes an id from outside as a part of a blob name or a table key. Letters, digits, <c>-</c> and <c>.</c> inside stay;
/// every other byte of its UTF-8 form becomes <c>_XX</c>. Two ids never meet, and no id can leave its folder or break a key.
/// </summary>
public static class StorageKey
{
    /// <summary>The longest id that is accepted, in UTF-16 units; real ones have some twenty.</summary>
    public const int MaxIdLength = 120;

    /// <summary>The longest result of <see cref="Encode"/>: a table key takes 512 units, some of them for what we put before it.</summary>
    public const int MaxLength = 400;

    private const int MaxStart = 300;

    /// <summary>Stands before the hash of an id whose encoding would be too long; no other encoding has a small letter behind <c>_</c> but <c>_u</c>.</summary>
    private const string HashMark = "_h";

    /// <summary>Encodes an id. One that would be too long keeps its start and goes on as the SHA-256 of the whole.</summary>
    /// <exception cref="ArgumentException">The id is empty or longer than <see cref="MaxIdLength"/>.</exception>
    public static string Encode(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > MaxIdLength)
        {
            throw new ArgumentException($"The id '{id[..40]}…' has {id.Length} characters; at most {MaxIdLength} are accepted.", nameof(id));
        }

        if (id.All(IsPlain) && id[0] != '.' && id[^1] != '.')
        {
            return id;
        }

        var encoded = new StringBuilder(id.Length * 2);
        var start = 0;
        for (var index = 0; index < id.Length;)
        {
            index += Append(encoded, id, index);
            start = encoded.Length <= MaxStart ? encoded.Length : start;
        }

        return encoded.Length <= MaxLength
            ? encoded.ToString()
            : encoded.ToString(0, start) + HashMark + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(id)));
    }

    /// <summary>Appends the character at an index; a segment of a path must neither begin nor end with a dot.</summary>
    /// <returns>How many units it has.</returns>
    private static int Append(StringBuilder encoded, string id, int index)
    {
        var unit = id[index];
        if (IsPlain(unit) && !(unit == '.' && (index == 0 || index == id.Length - 1)))
        {
            encoded.Append(unit);
            return 1;
        }

        if (!Rune.TryGetRuneAt(id, index, out var rune))
        {
            // Half of a surrogate pair has no UTF-8 form, but it is told apart all the same.
            encoded.Append("_u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            return 1;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
        {
            encoded.Append('_').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return rune.Utf16SequenceLength;
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.';
}
