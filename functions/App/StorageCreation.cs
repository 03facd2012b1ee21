using Kamervragen.Storage;
using Microsoft.Extensions.Hosting;

namespace Kamervragen.App;

/// <summary>Creates the containers and tables before the first function runs; in a deployed account they are there already.</summary>
public sealed class StorageCreation(StorageClients clients) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => clients.CreateMissingAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
