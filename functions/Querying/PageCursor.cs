using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>
/// Where a page of a list ended, as an opaque text in the answer. It names the list it belongs to: with another filter it is
/// refused instead of giving a page of something else.
/// </summary>
/// <param name="List">The list and its filter.</param>
/// <param name="After">The row key of the last row so far.</param>
internal sealed partial record PageCursor(
    [property: JsonPropertyName("l")] string List, [property: JsonPropertyName("n")] string After)
{
    private const int MaxLength = 1_000;

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
                if (cursor is { After.Length: > 0 and <= StorageKey.MaxLength } && cursor.List == list)
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

    [JsonSerializable(typeof(PageCursor))]
    private sealed partial class CursorJson : JsonSerializerContext;
}
