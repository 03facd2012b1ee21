using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>The names of the columns of a page, each allocated once.</summary>
internal sealed class NameCache
{
    // The service takes names of at most 255 characters; an annotation adds its suffix.
    private const int MaxLength = 512;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameCache() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that the reader is at.</summary>
    public string Get(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > MaxLength)
        {
            return reader.GetString()!;
        }

        Span<char> characters = stackalloc char[MaxLength];
        ReadOnlySpan<char> span = characters[..reader.CopyString(characters)];
        if (!_lookup.TryGetValue(span, out var name))
        {
            name = span.ToString();
            _names.Add(name, name);
        }

        return name;
    }
}
