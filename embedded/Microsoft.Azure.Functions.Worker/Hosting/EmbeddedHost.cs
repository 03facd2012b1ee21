using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The host that an application runs: a generic host whose failed start is one sentence, and that ends the local services last.</summary>
internal sealed class EmbeddedHost(IHost inner, LocalResources resources, EmbeddedHostOptions options) : IHost, IAsyncDisposable
{
    // Functions and local services together: who stops the host waits no longer than five seconds.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4.5);

    public IServiceProvider Services => inner.Services;

    private bool IsStopping => inner.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var isCreated = false;
        try
        {
            // A service whose settings are refused fails here, when the host has none yet that it could stop.
            isCreated = inner.Services.GetServices<IHostedService>().Any();
            await inner.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (StartFailure.Explain(exception, IsStopping) is { } sentence)
        {
            await (isCreated ? StopAsync(cancellationToken) : resources.StopAsync(StopLimit));
            var failure = new HostStartException(sentence, exception);
            StartFailure.Report(options, failure);
            throw failure;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await inner.StopAsync(cancellationToken);
        }
        finally
        {
            await resources.StopAsync(StopLimit - clock.Elapsed);
        }
    }

    public void Dispose()
    {
        inner.Dispose();
        resources.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (inner is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        await resources.StopAsync(StopLimit);
    }
}
