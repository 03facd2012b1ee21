using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>
/// Where a page of a list ended, as an opaque text in the answer. It names the list it belongs to: with another filter it is
/// refused instead of giving a page of something else.
/// </summary>
/// <param name="List">The list and its filter, shortened to a hash.</param>
/// <param name="After">The key of the last item so far.</param>
/// <param name="Day">The day by which the list is ordered, of that item; empty where it has none, or the list no such order.</param>
internal sealed partial record PageCursor(
    [property: JsonPropertyName("l")] string List, [property: JsonPropertyName("n")] string After, [property: JsonPropertyName("d")] string Day = "")
{
    /// <summary>The most characters of a cursor.</summary>
    public const int MaxLength = 1_000;

    private const int MaxDayLength = 10;
    private const int NameBytes = 12;

    /// <summary>A cursor of a list.</summary>
    public static PageCursor Of(string list, string after, string day = "") => new(NameOf(list), after, day);

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, CursorJson.Default.PageCursor));

    /// <summary>Reads a cursor that a caller sends back.</summary>
    /// <exception cref="BadQueryException">It is not one of ours, or of another list.</exception>
    public static PageCursor Decode(string text, string list)
    {
        if (text.Length <= MaxLength && Base64Url.IsValid(text))
        {
            try
            {
                var cursor = JsonSerializer.Deserialize(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)), CursorJson.Default.PageCursor);
                if (cursor is { After.Length: > 0 and <= StorageKey.MaxLength, Day.Length: <= MaxDayLength } && cursor.List == NameOf(list))
                {
                    return cursor;
                }
            }
            catch (JsonException)
            {
                // Not one of ours: refused below.
            }
        }

        throw new BadQueryException("De cursor hoort niet bij deze vraag; gebruik de waarde van 'volgende' uit de vorige bladzijde met dezelfde filters.");
    }

    // A filter can be long; a cursor stays short.
    private static string NameOf(string list) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, NameBytes));

    [JsonSerializable(typeof(PageCursor))]
    private sealed partial class CursorJson : JsonSerializerContext;
}
