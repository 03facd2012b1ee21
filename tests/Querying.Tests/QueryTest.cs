using Kamervragen.Dossiers;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Querying.Tests;

[CollectionDefinition(Name)]
public sealed class QueryCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "queries";
}

/// <summary>The queries on a storage account of the test's own, registered as the application registers them.</summary>
[Collection(QueryCollection.Name)]
public abstract class QueryTest(AzuriteFixture azurite) : IAsyncLifetime, IDisposable
{
    private readonly CountingTransport _transport = new();
    private ServiceProvider _services = null!;

    protected static CancellationToken None => CancellationToken.None;

    protected ManualTimeProvider Clock { get; } = new();

    protected KamervraagQueries Kamervragen => Get<KamervraagQueries>();

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose()
    {
        _transport.Dispose();
        GC.SuppressFinalize(this);
    }

    protected T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Goes on with a storage account that is empty, as a program that has just started.</summary>
    protected async Task RestartAsync()
    {
        await _services.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Does something and gives the calls it made.</summary>
    protected async Task<int> CallsOfAsync(Func<Task> action)
    {
        _transport.Clear();
        await action();
        return _transport.Calls.Count;
    }

    /// <summary>Stores a dossier of one question as the pipeline does, with its row.</summary>
    protected Task StoreAsync(string sleutel) => StoreAsync(new Kamervraag
    {
        Sleutel = sleutel,
        Titel = "Het dempen van de Vliet bij Waterwijk",
        Vragen = [new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = "Klopt dit?", VraagGroep = ["1"] }],
    });

    /// <summary>Stores a dossier as the pipeline does, with its row.</summary>
    protected async Task StoreAsync(Kamervraag dossier)
    {
        var dossiers = Get<DossierTable>();
        var committed = await dossiers.TryCommitAsync(dossier, await dossiers.GetSlotAsync(dossier.Sleutel, None), None);
        await Get<KamervraagTable>().ProjectAsync(dossier, committed!, None);
    }

    /// <summary>Takes a dossier out as the pipeline does.</summary>
    protected async Task RemoveAsync(string sleutel)
    {
        var dossiers = Get<DossierTable>();
        var removed = await dossiers.TryRemoveAsync(await dossiers.GetSlotAsync(sleutel, None), None);
        await Get<KamervraagTable>().RemoveAsync(removed!, None);
    }

    private async Task StartAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = azurite.NewAccount() })
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddKamervragenStorage()
            .AddKamervragenQuerying()
            .AddSingleton(StorageClientsFactory.Create(configuration, _transport))
            .BuildServiceProvider();
        await Get<StorageClients>().CreateMissingAsync(None);
    }
}
