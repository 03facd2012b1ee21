using Azurite;
using Kamervragen.Querying;
using Kamervragen.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>An empty storage account in an emulator of its own, and the pipeline's parts on it, as the application registers them.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;
    private readonly ServiceProvider _services;

    private Store(AzuriteServer azurite, CountingTransport transport, ServiceProvider services) =>
        (_azurite, Transport, _services) = (azurite, transport, services);

    public string ConnectionString => _azurite.ConnectionString;

    public CountingTransport Transport { get; }

    public StorageClients Clients => Get<StorageClients>();

    public static async Task<Store> StartAsync()
    {
        var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = azurite.ConnectionString })
            .Build();
        var transport = new CountingTransport();
        var store = new Store(azurite, transport, new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddKamervragenStorage()
            .AddKamervragenQuerying()
            .AddSingleton(StorageClientsFactory.Create(configuration, transport))
            .BuildServiceProvider());
        await store.Clients.CreateMissingAsync(CancellationToken.None);
        return store;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Transport.Dispose();
        await _azurite.DisposeAsync();
    }
}
