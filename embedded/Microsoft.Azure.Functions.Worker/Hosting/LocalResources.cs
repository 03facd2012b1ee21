using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>What a host holds on its machine: the data folder, and the services that run in place of the cloud.</summary>
internal sealed class LocalResources : IDisposable
{
    private static readonly TimeSpan ShortestStop = TimeSpan.FromSeconds(1);
    private readonly DataFolderLock _lock;
    private readonly LocalServiceRunner _services;
    private int _disposed;

    private LocalResources(string dataFolder, DataFolderLock @lock, LocalServiceRunner services)
    {
        DataFolder = dataFolder;
        _lock = @lock;
        _services = services;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public string DataFolder { get; }

    public static LocalResources Start(EmbeddedHostOptions options, ConfigurationManager configuration)
    {
        var dataFolder = Local.DataFolder.Create(Local.DataFolder.Find(options, configuration));
        var @lock = DataFolderLock.Take(dataFolder);
        try
        {
            // The worker's builder is not asynchronous, and nothing else can begin before the settings are complete.
            var services = LocalServiceRunner.StartAsync(
                options.LocalServices ?? LocalServiceFinder.Find(options.BaseDirectory),
                configuration,
                settings => ApplicationSettings.AddBelowEnvironment(configuration, settings),
                dataFolder,
                options.Output).GetAwaiter().GetResult();
            return new LocalResources(dataFolder, @lock, services);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>Ends the services and lets go of the folder; once.</summary>
    /// <param name="limit">How long the services may take together; at least a second.</param>
    public async Task StopAsync(TimeSpan limit)
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        await _services.StopAsync(limit > ShortestStop ? limit : ShortestStop);
        _lock.Dispose();
    }

    public void Dispose() => StopAsync(ShortestStop).GetAwaiter().GetResult();

    // For an application that ends without having run its host.
    private void OnProcessExit(object? sender, EventArgs e) => Dispose();
}
