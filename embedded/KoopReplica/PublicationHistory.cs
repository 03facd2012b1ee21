using System.Text.Json;

namespace KoopReplica;

/// <summary>
/// When each publication was last modified. What is there at the very first look was modified when its metadata says;
/// what is added or changed later is modified when that is noticed, as at KOOP, or else a search by modification date would
/// never find it.
/// </summary>
internal sealed class PublicationHistory
{
    private readonly string? _file;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Entry> _entries;
    private bool _isFirstLook;
    private bool _isChanged;

    public PublicationHistory(string? file, TimeProvider time)
    {
        _file = file;
        _time = time;
        var known = file is not null && File.Exists(file) ? Load(file) : null;
        _isFirstLook = known is null;
        _entries = known ?? new Dictionary<string, Entry>(StringComparer.Ordinal);
    }

    /// <summary>The date of a publication with this content.</summary>
    public DateTimeOffset ModifiedOf(string id, string hash, DateTimeOffset asPublished)
    {
        if (_entries.TryGetValue(id, out var entry) && string.Equals(entry.Hash, hash, StringComparison.Ordinal))
        {
            return entry.Modified;
        }

        var modified = _isFirstLook ? asPublished : _time.GetUtcNow();
        _entries[id] = new Entry(hash, modified);
        _isChanged = true;
        return modified;
    }

    /// <summary>To be called when the whole folder has been looked at.</summary>
    public void EndLook()
    {
        _isFirstLook = false;
        if (_file is null || !_isChanged)
        {
            return;
        }

        // Written beside and moved, so that a killed process leaves the old or the new file.
        var beside = $"{_file}.new";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(_entries));
        File.Move(beside, _file, overwrite: true);
        _isChanged = false;
    }

    private static Dictionary<string, Entry>? Load(string file)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllBytes(file));
            return entries is null ? null : new Dictionary<string, Entry>(entries, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // A file that is not ours to read is the same as none: dates as published.
            return null;
        }
    }

    private sealed record Entry(string Hash, DateTimeOffset Modified);
}
