using LocalServices;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Starts what the cloud would provide, before the application reads its settings; ends it after everything else.</summary>
internal sealed class LocalServiceRunner
{
    private static readonly TimeSpan FailedStartLimit = TimeSpan.FromSeconds(2);
    private readonly Stack<ILocalService> _started = new();
    private readonly TextWriter _output;

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
            await runner.StopAsync(FailedStartLimit);
            throw new HostStartException(exception.Message, exception);
        }
        catch
        {
            await runner.StopAsync(FailedStartLimit);
            throw;
        }

        return runner;
    }

    /// <summary>Ends the services, the last first.</summary>
    /// <param name="limit">How long they may take together.</param>
    public async Task StopAsync(TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        while (_started.TryPop(out var service))
        {
            try
            {
                await service.DisposeAsync().AsTask().WaitAsync(patience.Token);
            }
            catch (Exception exception)
            {
                // The others must still be ended.
                await _output.WriteLineAsync($"{service.Name} did not stop cleanly: {exception.Message}");
            }
        }
    }
}
