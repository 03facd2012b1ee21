using KoopReplica;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Koop.Tests;

/// <summary>The real source client, as an application gets it, against a replica that serves the demo.</summary>
internal sealed class SourceFixture : IAsyncDisposable
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(31);
    public static readonly TimeSpan SearchTimeout = TimeSpan.FromSeconds(33);

    private readonly ServiceProvider _services;

    private SourceFixture(KoopReplicaServer replica, IEnumerable<(string Key, string Value)> settings)
    {
        Replica = replica;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Koop:BaseAddress"] = replica.BaseAddress.ToString(),
                ["Koop:AttemptTimeout"] = AttemptTimeout.ToString(),
                ["Koop:SearchTimeout"] = SearchTimeout.ToString(),
                // Out of the way of tests that are not about it.
                ["Koop:BreakerMinimum"] = "100",
            })
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Koop:{setting.Key}", (string?)setting.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddKoop(configuration)
            .BuildServiceProvider();
        Source = _services.GetRequiredService<IKoopSource>();
    }

    public static string DemoFolder => Path.Combine(AppContext.BaseDirectory, "KoopReplica", "Publications");

    public static KoopQuery Answers => new(Publicatienamen.Aanhangsel, new DateOnly(2025, 1, 1));

    public WaitlessClock Clock { get; } = new(AttemptTimeout, SearchTimeout);

    public KoopReplicaServer Replica { get; }

    public IKoopSource Source { get; }

    public static async Task<SourceFixture> StartAsync(params (string Key, string Value)[] settings) =>
        new(await KoopReplicaServer.StartAsync(new KoopReplicaOptions { Folder = DemoFolder }), settings);

    public static async Task<SourceFixture> StartAsync(string folder, params (string Key, string Value)[] settings) =>
        new(await KoopReplicaServer.StartAsync(new KoopReplicaOptions { Folder = folder }), settings);

    /// <summary>Adds a fault for searches.</summary>
    public void SpoilSearch(ReplicaFault fault, int times = 1) => Replica.Faults.Add(ReplicaRequestKind.Search, fault, times);

    /// <summary>Adds a fault for documents.</summary>
    public void SpoilDocument(ReplicaFault fault, int times = 1) => Replica.Faults.Add(ReplicaRequestKind.Document, fault, times);

    public async Task<List<KoopPage>> PagesAsync(KoopQuery query)
    {
        var pages = new List<KoopPage>();
        await foreach (var page in Source.SearchAsync(query))
        {
            pages.Add(page);
        }

        return pages;
    }

    public async Task<List<string>> FindAsync(KoopQuery query) =>
        [.. (await PagesAsync(query)).SelectMany(page => page.Records).Select(record => record.Id)];

    /// <summary>The ids of what belongs to a question set, in order.</summary>
    public async Task<List<string>> FindAsync(string vraagnummer)
    {
        var ids = new List<string>();
        await foreach (var page in Source.FindAsync(vraagnummer))
        {
            ids.AddRange(page.Records.Select(record => record.Id));
        }

        return [.. ids.Order(StringComparer.Ordinal)];
    }

    public async Task<KoopSearchException> SearchFailureAsync() =>
        await Assert.ThrowsAsync<KoopSearchException>(() => FindAsync(Answers));

    /// <summary>The record of one publication, by a search that does not count.</summary>
    public async Task<KoopRecord> RecordAsync(string id)
    {
        var pages = await PagesAsync(Answers);
        Replica.Requests.Clear();
        return pages.SelectMany(page => page.Records).Single(record => record.Id.Equals(id, StringComparison.Ordinal));
    }

    public int Searches => Replica.Requests.Count(ReplicaRequestKind.Search);

    public int Downloads => Replica.Requests.Count(ReplicaRequestKind.Document);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Replica.DisposeAsync();
    }
}
