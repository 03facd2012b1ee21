using LocalServices;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Starts what the cloud would provide, before the application reads its settings; ends it after everything else.</summary>
internal sealed class LocalServiceRunner : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);
    private readonly Stack<ILocalService> _started = new();
    private readonly TextWriter _output;
    private int _disposed;

    private LocalServiceRunner(TextWriter output) => _output = output;

    /// <summary>Starts the services in order; each sees the settings of those before it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings of the application.</param>
    /// <param name="add">Puts a service's settings below the explicit ones.</param>
    /// <param name="dataFolder">Where the services keep their files.</param>
    /// <param name="output">Where progress is printed.</param>
    /// <exception cref="HostStartException">A service cannot start; those before it have been ended.</exception>
    public static async Task<LocalServiceRunner> StartAsync(
        IEnumerable<ILocalService> services,
        IConfiguration configuration,
        Action<IReadOnlyDictionary<string, string?>> add,
        string dataFolder,
        TextWriter output)
    {
        var runner = new LocalServiceRunner(output);
        try
        {
            foreach (var service in services.OrderBy(service => service.Order))
            {
                runner._started.Push(service);
                add(await service.StartAsync(new LocalServiceContext(configuration, dataFolder, output), CancellationToken.None));
            }
        }
        catch (LocalServiceException exception)
        {
            await runner.DisposeAsync();
            throw new HostStartException(exception.Message, exception);
        }
        catch
        {
            await runner.DisposeAsync();
            throw;
        }

        return runner;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        while (_started.TryPop(out var service))
        {
            try
            {
                await service.DisposeAsync().AsTask().WaitAsync(StopLimit);
            }
            catch (Exception exception)
            {
                // The others must still be ended.
                await _output.WriteLineAsync($"{service.Name} did not stop cleanly: {exception.Message}");
            }
        }
    }
}
