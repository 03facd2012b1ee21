using Azurite;
using Xunit;

namespace Kamervragen.Testing;

/// <summary>
/// One storage emulator, in memory, for the tests of a class or collection. Tests keep apart by unique names, or by an
/// account of their own.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int Accounts = 250;

    private AzuriteServer? _server;
    private int _handedOut;

    /// <summary>The connection string of the running emulator.</summary>
    public string ConnectionString => _server?.ConnectionString ?? throw new InvalidOperationException("The emulator has not been started.");

    /// <summary>The connection string of an account that no other test uses.</summary>
    public string NewAccount()
    {
        var server = _server ?? throw new InvalidOperationException("The emulator has not been started.");
        return server.ExtraConnectionStrings[Interlocked.Increment(ref _handedOut) - 1];
    }

    /// <inheritdoc/>
    public async Task InitializeAsync() =>
        _server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true, ExtraAccounts = Accounts }, CancellationToken.None);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
