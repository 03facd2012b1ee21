namespace LocalServices;

/// <summary>
/// Something the cloud would provide and one machine has to start itself: the storage emulator, the stand-in for the
/// source. The in-process host starts all of them, in <see cref="Order"/>, before it hands out a builder, and stops them
/// last, in reverse.
/// </summary>
public interface ILocalService : IAsyncDisposable
{
    /// <summary>What it is, for the lines that the start prints: <c>Azurite</c>.</summary>
    string Name { get; }

    /// <summary>Lower starts earlier.</summary>
    int Order { get; }

    /// <summary>Starts the service, unless the configuration already names a real one.</summary>
    /// <param name="context">The configuration so far, the data folder and where to print progress.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The settings that the service provides (<c>Storage</c> = a connection string); empty when it did not start.</returns>
    /// <exception cref="LocalServiceException">It cannot start; the message is one sentence with the remedy.</exception>
    Task<IReadOnlyDictionary<string, string?>> StartAsync(LocalServiceContext context, CancellationToken cancellationToken);
}
