using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Kamervragen.Testing;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Storage.Tests;

[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "storage";
}

/// <summary>A test on a storage account of its own, all calls to which are counted.</summary>
[Collection(StorageCollection.Name)]
public abstract class StorageTest(AzuriteFixture azurite) : IAsyncLifetime, IDisposable
{
    private readonly CountingTransport _transport = new();
    private readonly List<WijzigingTable> _changes = [];
    private string _connectionString = "";

    protected static CancellationToken None => CancellationToken.None;

    protected StorageClients Clients { get; private set; } = null!;

    protected IReadOnlyList<string> Calls => _transport.Calls;

    protected ManualTimeProvider Clock { get; } = new(Voorbeeld.Moment);

    public async Task InitializeAsync()
    {
        _connectionString = azurite.NewAccount();
        Clients = Connect(_transport);
        await Clients.CreateMissingAsync(None);
        _transport.Clear();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _transport.Dispose();
        _changes.ForEach(changes => changes.Dispose());
        GC.SuppressFinalize(this);
    }

    /// <summary>Clients of the same account over another transport.</summary>
    protected StorageClients Connect(HttpPipelineTransport? transport = null) => StorageClientsFactory.Create(
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = _connectionString })
            .Build(),
        transport);

    /// <summary>The change feed as another process sees it: it knows nothing of the counter yet.</summary>
    protected WijzigingTable NewChanges(StorageClients? clients = null)
    {
        var changes = new WijzigingTable(clients ?? Clients, Clock);
        _changes.Add(changes);
        return changes;
    }

    /// <summary>Does something and gives the calls it made.</summary>
    protected async Task<IReadOnlyList<string>> CallsOfAsync(Func<Task> action)
    {
        _transport.Clear();
        await action();
        return _transport.Calls;
    }

    /// <summary>All rows of a partition, as anyone sees them who looks into the table.</summary>
    protected async Task<List<TableEntity>> RowsAsync(string table, string? partition = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Clients.Table(table).QueryAsync<TableEntity>(partition is null ? null : $"PartitionKey eq '{partition}'"))
        {
            rows.Add(row);
        }

        return rows;
    }

    protected async Task<List<string>> RowKeysAsync(string table, string partition) =>
        [.. (await RowsAsync(table, partition)).Select(row => row.RowKey)];
}
