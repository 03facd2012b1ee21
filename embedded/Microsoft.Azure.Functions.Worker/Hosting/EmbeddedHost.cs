using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The host that an application runs: a generic host whose failed start is one sentence, and that ends the local services last.</summary>
internal sealed class EmbeddedHost(IHost inner, LocalResources resources, bool exitOnFailure) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => inner.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.StartAsync(cancellationToken);
        }
        catch (HostStartException exception)
        {
            await inner.StopAsync(cancellationToken);
            resources.Dispose();
            if (exitOnFailure)
            {
                StartFailure.Exit(exception, cleanUp: null);
            }

            throw;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.StopAsync(cancellationToken);
        }
        finally
        {
            resources.Dispose();
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

        resources.Dispose();
    }
}
