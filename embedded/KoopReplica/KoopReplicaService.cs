using LocalServices;

namespace KoopReplica;

/// <summary>Serves a folder of publications in place of KOOP, unless the configuration names a real source.</summary>
public sealed class KoopReplicaService : ILocalService
{
    private KoopReplicaServer? _server;

    /// <inheritdoc/>
    public string Name => "KoopReplica";

    /// <inheritdoc/>
    public int Order => 20;

    private static string DemoFolder => Path.Combine(AppContext.BaseDirectory, "KoopReplica", "Publications");

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string?>> StartAsync(LocalServiceContext context, CancellationToken cancellationToken)
    {
        var configuration = context.Configuration;
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        void Default(string setting, string value)
        {
            if (string.IsNullOrEmpty(configuration[setting]))
            {
                settings[setting] = value;
            }
        }

        if (configuration["Koop:BaseAddress"] is { Length: > 0 } address)
        {
            // Once in five minutes is often enough for a source that publishes by day.
            Default("Koop:PollSchedule", "0 */5 * * * *");
            await context.Output.WriteLineAsync($"{Name}: not started, the source is {address}");
            return settings;
        }

        var chosen = configuration["Koop:Publications"];
        var folder = Path.GetFullPath(string.IsNullOrEmpty(chosen) ? DemoFolder : chosen);
        RequirePublications(folder);
        _server = await StartAsync(folder, context.DataFolder, cancellationToken);
        settings["Koop:BaseAddress"] = _server.BaseAddress.GetLeftPart(UriPartial.Authority);
        Default("Koop:Since", "1995-01-01");
        Default("Koop:RequestsPerSecond", "50");
        Default("Koop:PollSchedule", "*/10 * * * * *");
        await context.Output.WriteLineAsync(
            $"{Name}: {_server.PublicationCount} publications of {folder} at {settings["Koop:BaseAddress"]}");
        return settings;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            _server = null;
        }
    }

    private static void RequirePublications(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LocalServiceException(
                $"The folder of publications {folder} does not exist; give an existing one with --Koop:Publications=FOLDER, or none for the demo.");
        }

        if (!Directory.EnumerateDirectories(folder).Any(HoldsPublication))
        {
            throw new LocalServiceException(
                $"The folder {folder} has no publications; it needs one folder per publication, ID/ID.xml with metadata.xml beside it.");
        }
    }

    private static bool HoldsPublication(string directory)
    {
        var id = Path.GetFileName(directory);
        return File.Exists(Path.Combine(directory, $"{id}.xml")) || File.Exists(Path.Combine(directory, "metadata.xml"));
    }

    /// <summary>The port of the last start is taken again where it is free, so that addresses in the tables stay good.</summary>
    private static async Task<KoopReplicaServer> StartAsync(string folder, string dataFolder, CancellationToken cancellationToken)
    {
        var portFile = Path.Combine(dataFolder, "koop-replica.port");
        var options = new KoopReplicaOptions
        {
            Folder = folder,
            StateFile = Path.Combine(dataFolder, "koop-replica.json"),
            Port = File.Exists(portFile) && int.TryParse(await File.ReadAllTextAsync(portFile, cancellationToken), out var port)
                && port is > 0 and < 65536 ? port : 0,
        };
        KoopReplicaServer server;
        try
        {
            server = await KoopReplicaServer.StartAsync(options, cancellationToken);
        }
        catch (IOException) when (options.Port != 0)
        {
            server = await KoopReplicaServer.StartAsync(options with { Port = 0 }, cancellationToken);
        }

        await File.WriteAllTextAsync(portFile, server.BaseAddress.Port.ToString(), cancellationToken);
        return server;
    }
}
