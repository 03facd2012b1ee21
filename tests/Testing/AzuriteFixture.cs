using Azurite;
using Xunit;

namespace Kamervragen.Testing;

/// <summary>One storage emulator, in memory, for the tests of a class or collection. Tests keep apart by unique names.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    /// <summary>The connection string of the running emulator.</summary>
    public string ConnectionString => _server?.ConnectionString ?? throw new InvalidOperationException("The emulator has not been started.");

    /// <inheritdoc/>
    public async Task InitializeAsync() =>
        _server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
