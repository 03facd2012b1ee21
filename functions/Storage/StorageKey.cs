using System.Globalization;
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

    /// <summary>Encodes an id.</summary>
    /// <exception cref="ArgumentException">The id is empty or longer than <see cref="MaxIdLength"/>.</exception>
    public static string Encode(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > MaxIdLength)
        {
            throw new ArgumentException($"The id '{id[..40]}…' has {id.Length} characters; at most {MaxIdLength} are accepted.", nameof(id));
        }

        if (id.All(IsPlain) && id[0] != '.')
        {
            return id;
        }

        var encoded = new StringBuilder(id.Length * 2);
        foreach (var value in Encoding.UTF8.GetBytes(id))
        {
            var character = (char)value;
            if (IsPlain(character) && !(character == '.' && encoded.Length == 0))
            {
                encoded.Append(character);
            }
            else
            {
                encoded.Append('_').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.';
}
