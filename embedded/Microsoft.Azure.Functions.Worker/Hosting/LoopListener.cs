using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>A listener that is one loop in the background. A failing round is logged and tried again, later and later.</summary>
internal abstract class LoopListener(TimeProvider time, ILogger logger) : IListener, IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _paused = new();
    private Task _loop = Task.CompletedTask;

    protected TimeProvider Time => time;

    protected ILogger Logger => logger;

    public abstract IEnumerable<FunctionLine> Describe();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(() => LoopAsync(_paused.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public void Pause() => _paused.Cancel();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Pause();
        await _loop.WaitAsync(cancellationToken);
        await DrainAsync().WaitAsync(cancellationToken);
    }

    public void Dispose() => _paused.Dispose();

    /// <summary>Looks once and starts what it finds.</summary>
    /// <returns>How long to wait before the next look.</returns>
    protected abstract Task<TimeSpan> RoundAsync(CancellationToken cancellationToken);

    /// <summary>Waits for what rounds have started and not awaited.</summary>
    protected virtual Task DrainAsync() => Task.CompletedTask;

    private async Task LoopAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var pause = await RoundAsync(cancellationToken);
                failures = 0;
                await Task.Delay(pause, time, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A listener outlives every fault of storage; silence would be the worse failure.
                failures++;
                var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(failures, 10) - 1), LongestPause.TotalSeconds));
                logger.LogError(exception, "{Listener} cannot look for work and tries again in {Pause}", GetType().Name, pause);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
