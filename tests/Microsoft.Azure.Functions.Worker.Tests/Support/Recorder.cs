using System.Threading.Channels;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>What functions tell the test that runs them, in the order in which they tell it.</summary>
public sealed class Recorder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Channel<string> _entries = Channel.CreateUnbounded<string>();

    public void Add(string entry) => _entries.Writer.TryWrite(entry);

    /// <summary>The next entry, waited for.</summary>
    public async Task<string> NextAsync() => await _entries.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next entries, waited for, sorted: for what runs side by side.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(int count) => [.. (await InOrderAsync(count)).Order(StringComparer.Ordinal)];

    /// <summary>The next entries, waited for, in the order in which they came.</summary>
    public async Task<IReadOnlyList<string>> InOrderAsync(int count)
    {
        var entries = new List<string>();
        while (entries.Count < count)
        {
            entries.Add(await NextAsync());
        }

        return entries;
    }

    /// <summary>What has been told and not been taken.</summary>
    public IReadOnlyList<string> Rest()
    {
        var entries = new List<string>();
        while (_entries.Reader.TryRead(out var entry))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
