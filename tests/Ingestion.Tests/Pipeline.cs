using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kamervragen.Koop;
using Kamervragen.Querying;
using Kamervragen.Querying.Lijsten;
using Kamervragen.Querying.Storingen;
using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kamervragen.Ingestion.Tests;

/// <summary>
/// The pipeline without a host: the real poller and processor between a replica of the source and the storage emulator, with
/// a clock of the test's own. The source is asked once, without retries, so that each fault is met by the poller.
/// </summary>
public sealed partial class Pipeline : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IConfiguration _configuration;
    private ServiceProvider _services;

    private Pipeline(TemporaryFolder folder, KoopReplicaServer replica, ServiceProvider services, IConfiguration configuration, CountingTransport storage, ManualTimeProvider clock)
    {
        _folder = folder;
        _configuration = configuration;
        _services = services;
        Replica = replica;
        StorageCalls = storage;
        Clock = clock;
    }

    public KoopReplicaServer Replica { get; }

    public CountingTransport StorageCalls { get; }

    public ManualTimeProvider Clock { get; }

    public string ConnectionString => _configuration["Storage"]!;

    public Poller Poller => _services.GetRequiredService<Poller>();

    public PublicationProcessor Processor => _services.GetRequiredService<PublicationProcessor>();

    public WijzigingTable Changes => _services.GetRequiredService<WijzigingTable>();

    public LogRecorder Log { get; private set; } = null!;

    public Sweeper Sweeper => _services.GetRequiredService<Sweeper>();

    public Reparser Reparser => _services.GetRequiredService<Reparser>();

    public Backfiller Backfiller => _services.GetRequiredService<Backfiller>();

    public Reconciler Reconciler => _services.GetRequiredService<Reconciler>();

    public Rechecker Rechecker => _services.GetRequiredService<Rechecker>();

    public VoortgangTable Progress => _services.GetRequiredService<VoortgangTable>();

    public DocumentTable Documents => _services.GetRequiredService<DocumentTable>();

    public PoisonIntake Poison => _services.GetRequiredService<PoisonIntake>();

    public PublicationArchive Archive => _services.GetRequiredService<PublicationArchive>();

    public WerkTable Work => _services.GetRequiredService<WerkTable>();

    public StorageClients Clients => _services.GetRequiredService<StorageClients>();

    public StoringenQuery Failures => _services.GetRequiredService<StoringenQuery>();

    public LedgerTable Ledger => _services.GetRequiredService<LedgerTable>();

    public static async Task<Pipeline> StartAsync(AzuriteFixture azurite, Action<SourceFolder> publications, params (string Name, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        publications(new SourceFolder(folder.Path));
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var replica = await KoopReplicaServer.StartAsync(new KoopReplicaOptions { Folder = folder.Path, Time = clock });
        return await StartAsync(azurite, folder, replica, clock, settings);
    }

    /// <summary>A program of its own on the storage and source of this one, with a clock of its own, whose calls to storage go through a handler.</summary>
    public ServiceProvider AnotherProcess(HttpMessageHandler storage, ManualTimeProvider clock)
    {
        var transport = new HttpClientTransport(storage);
        var clients = new StorageClients(
            new BlobServiceClient(ConnectionString, Impatient(new BlobClientOptions { Transport = transport })),
            new TableServiceClient(ConnectionString, Impatient(new TableClientOptions { Transport = transport })),
            new QueueServiceClient(ConnectionString, Impatient(new QueueClientOptions { Transport = transport })));
        return Services(_configuration, clients, clock, Log);
    }

    /// <summary>A second pipeline that has a storage of its own and shares the source, so that their tables can be compared.</summary>
    public Task<Pipeline> StartTwinAsync(AzuriteFixture azurite) => StartAsync(azurite, _folder, Replica, Clock, []);

    private static async Task<Pipeline> StartAsync(
        AzuriteFixture azurite, TemporaryFolder folder, KoopReplicaServer replica, ManualTimeProvider clock, (string Name, string Value)[] settings)
    {
        var storage = new CountingTransport();
        var connectionString = azurite.NewAccount();
        var configuration = Configure(replica, connectionString, settings);
        var log = new LogRecorder();
        var services = Services(configuration, storage, clock, log);
        await services.GetRequiredService<StorageClients>().CreateMissingAsync(CancellationToken.None);
        storage.Clear();
        return new Pipeline(folder, replica, services, configuration, storage, clock) { Log = log };
    }

    public SourceFolder Source => new(_folder.Path);

    public KamervraagQueries Queries => _services.GetRequiredService<KamervraagQueries>();

    public LijstQuery Lists => _services.GetRequiredService<LijstQuery>();

    public PublicationQueries Publications => _services.GetRequiredService<PublicationQueries>();

    public Task<Health> HealthAsync() => _services.GetRequiredService<HealthQuery>().GetAsync(TimeSpan.FromHours(3), CancellationToken.None);

    public Task<PollResult> PollAsync() => Poller.PollAsync(CancellationToken.None);

    public FileIntake Files => _services.GetRequiredService<FileIntake>();

    /// <summary>Takes a publication of the source's folder in as a file, as the command line does.</summary>
    public async Task IngestAsync(string id)
    {
        var folder = Path.Combine(_folder.Path, id);
        await Files.StoreAsync(
            await File.ReadAllBytesAsync(Path.Combine(folder, $"{id}.xml")),
            await File.ReadAllBytesAsync(Path.Combine(folder, "metadata.xml")),
            id,
            Clock.GetUtcNow(),
            CancellationToken.None);
    }

    /// <summary>A second poller on the same storage and source, as another instance has it.</summary>
    /// <param name="since">The first day it takes in; null for the setting.</param>
    public Poller AnotherPoller(DateOnly? since = null) => new(
        _services.GetRequiredService<IKoopSource>(),
        Ledger,
        Work,
        _services.GetRequiredService<DocumentFetcher>(),
        since is null
            ? _services.GetRequiredService<Microsoft.Extensions.Options.IOptions<PollOptions>>()
            : Microsoft.Extensions.Options.Options.Create(new PollOptions { Since = since }),
        _services.GetRequiredService<Microsoft.Extensions.Options.IOptions<SweepOptions>>(),
        _services.GetRequiredService<Microsoft.Extensions.Options.IOptions<KoopOptions>>(),
        Clock,
        NullLogger<Poller>.Instance);

    /// <summary>Ends the process and starts another on the same storage, which has nothing in memory.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Services(_configuration, StorageCalls, Clock, Log);
    }

    /// <summary>The names of all archived documents, in order.</summary>
    public async Task<IReadOnlyList<string>> ArchivedAsync()
    {
        var names = new List<string>();
        await foreach (var blob in _services.GetRequiredService<StorageClients>().Container(ContainerNames.Publications).GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }

    /// <summary>Does what the blob trigger does: every archived document is processed, in the given order.</summary>
    public async Task ProcessAllAsync(Func<IReadOnlyList<string>, IEnumerable<string>>? order = null)
    {
        var names = await ArchivedAsync();
        foreach (var name in order?.Invoke(names) ?? names)
        {
            await Processor.ProcessAsync(name, CancellationToken.None);
        }
    }

    /// <summary>
    /// The tables that readers use, without moments of fetching, how often a dossier was made anew, and the tombstones of
    /// dossiers that were there on the way: those tell of the order, and nothing else may.
    /// </summary>
    public async Task<IEnumerable<string>> TablesAsync()
    {
        var rows = await TableDump.ReadAsync(
            ConnectionString,
            [TableNames.Kamervragen, TableNames.VraagAntwoorden, TableNames.Publicaties, TableNames.Documenten],
            "Opgehaald",
            "GewijzigdOp",
            "Volgorde");
        return rows.Where(row => !row.Contains("=vervallen", StringComparison.Ordinal)).Select(row => MomentOfReturn().Replace(row, ""));
    }

    // A content that the source went back to lies in a blob with the moment of that in its name, for who saw the other one in between.
    [GeneratedRegex(@"(?<=/[0-9a-f]{16})-[0-9]{21}(?=\.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MomentOfReturn();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StorageCalls.Dispose();
        if (Directory.Exists(_folder.Path))
        {
            await Replica.DisposeAsync();
            _folder.Dispose();
        }
    }

    // As many retries as ever, without the waiting in between.
    private static T Impatient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    private static IConfiguration Configure(KoopReplicaServer replica, string connectionString, (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Storage"] = connectionString,
            ["Koop:BaseAddress"] = replica.BaseAddress.AbsoluteUri,
            ["Koop:Since"] = "2000-01-01",
            ["Koop:MaxRetries"] = "0",
            ["Koop:RequestsPerSecond"] = "1000",
            ["Koop:BreakerMinimum"] = "1000",
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    private static ServiceProvider Services(IConfiguration configuration, CountingTransport storage, ManualTimeProvider clock, LogRecorder log) =>
        Services(configuration, StorageClientsFactory.Create(configuration, storage), clock, log);

    private static ServiceProvider Services(IConfiguration configuration, StorageClients clients, ManualTimeProvider clock, LogRecorder log)
    {
        // The source keeps the real clock: its time limits must not wait for a test to move the hands.
        var source = new ServiceCollection().AddLogging().AddKoop(configuration).BuildServiceProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning));
        services.AddSingleton(configuration);
        services.AddSingleton<TimeProvider>(clock);
        services.AddKamervragenIngestion(configuration);
        services.AddKamervragenQuerying();
        services.AddSingleton(source.GetRequiredService<IKoopSource>());
        services.AddSingleton(clients);
        return services.BuildServiceProvider();
    }
}
