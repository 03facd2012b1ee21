using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Starts all listeners when the application starts, and stops them first when it stops.</summary>
internal sealed class FunctionsHost(
    ListenerFactory factory,
    RunningInvocations running,
    HostSettings settings,
    CommandLineWatch commandLine,
    ILogger<FunctionsHost> logger) : IHostedService
{
    private IReadOnlyList<IListener> _listeners = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _listeners = factory.Create();
        foreach (var listener in _listeners)
        {
            await listener.StartAsync(cancellationToken);
        }

        StartSummary.Print(_listeners.SelectMany(listener => listener.Describe()), settings.Options.Output);
        foreach (var setting in commandLine.Unasked)
        {
            logger.LogWarning("Nothing asks for '{Setting}' of the command line; is it spelt as the manual has it?", setting);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // Measured by the machine's clock, not by the application's: this is about the patience of who stops it.
        var clock = Stopwatch.StartNew();
        var listeners = Interlocked.Exchange(ref _listeners, []);
        foreach (var listener in listeners)
        {
            listener.Pause();
        }

        if (!await running.WaitUntilIdleAsync(settings.Options.StopGrace))
        {
            await running.CancelAsync();
        }

        var left = settings.Options.StopLimit - clock.Elapsed;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(listeners.Select(listener => StopAsync(listener, limit.Token)));
        if (running.Names is { Count: > 0 } names)
        {
            logger.LogWarning("Stopped while these were still running: {Functions}", string.Join(", ", names));
        }
    }

    private async Task StopAsync(IListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await listener.StopAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("{Listener} did not end in time", listener.GetType().Name);
        }
        finally
        {
            (listener as IDisposable)?.Dispose();
        }
    }
}
