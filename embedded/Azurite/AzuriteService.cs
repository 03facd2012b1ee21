using LocalServices;
using Microsoft.Extensions.Configuration;

[assembly: LocalService(typeof(Azurite.AzuriteService))]

namespace Azurite;

/// <summary>
/// The emulator as a local service: it provides the settings <c>Storage</c> and <c>AzureWebJobsStorage</c>, unless
/// <c>Storage</c> already names an account.
/// </summary>
public sealed class AzuriteService : ILocalService
{
    private const string StorageSetting = "Storage";
    private const string HostStorageSetting = "AzureWebJobsStorage";

    /// <summary>The file in the data folder that tells other programs on this machine how to reach the emulator while it runs.</summary>
    public const string ConnectionFile = "storage.txt";

    private AzuriteServer? _server;
    private string? _connectionFile;

    /// <inheritdoc/>
    public string Name => "Azurite";

    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string?>> StartAsync(LocalServiceContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Configuration.GetSection(StorageSetting) is var section && section.Exists())
        {
            return section.Value is { } connection && context.Configuration[HostStorageSetting] is null
                ? new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { [HostStorageSetting] = connection }
                : new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        }

        _server = await AzuriteServer.StartAsync(
            new AzuriteOptions { DataFolder = Path.Combine(context.DataFolder, "azurite"), Output = context.Output }, cancellationToken);
        _connectionFile = Path.Combine(context.DataFolder, ConnectionFile);
        await File.WriteAllTextAsync(_connectionFile, _server.ConnectionString, cancellationToken);
        return new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [StorageSetting] = _server.ConnectionString,
            [HostStorageSetting] = _server.ConnectionString,
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_connectionFile is not null)
        {
            File.Delete(_connectionFile);
        }
    }
}
