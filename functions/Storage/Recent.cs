using Microsoft.Extensions.Caching.Memory;

namespace Kamervragen.Storage;

/// <summary>
/// What this process wrote last, by key, so that it need not be read before it is written anew. Others may have written since:
/// a value says what was there, and its ETag, against which the next write has to go, finds out whether it still is.
/// </summary>
/// <typeparam name="T">What is remembered; immutable.</typeparam>
public sealed class Recent<T> : IDisposable
    where T : class
{
    // A set and its answer are some hundreds of sets apart where the years are taken in one after another.
    private const int MaxEntries = 4096;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxEntries });

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    /// <summary>What was written last under a key; null where that is not known, or no longer.</summary>
    public T? Find(string key) => _cache.Get<T>(key);

    /// <summary>Remembers what was written.</summary>
    public void Keep(string key, T value)
    {
        using var entry = _cache.CreateEntry(key);
        entry.Value = value;
        entry.Size = 1;
    }

    /// <summary>Forgets a key whose value turned out to be of the past.</summary>
    public void Forget(string key) => _cache.Remove(key);
}
