using Azure;
using Kamervragen.Koop;
using Kamervragen.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Ingestion.Tests.Chaos;

/// <summary>One of the instances that run at once: killed again and again, and started anew by the platform.</summary>
public sealed class Instance(Pipeline pipeline, Random random, ManualTimeProvider clock) : IAsyncDisposable
{
    private FaultyStorage? _storage;
    private ServiceProvider? _services;

    public ManualTimeProvider Clock { get; } = clock;

    /// <summary>One call to storage in so many meets a fault; 0 for none.</summary>
    public int OneIn { get; set; }

    /// <summary>Runs a function once, as the platform does: what fails is left to its next occurrence.</summary>
    /// <returns>Whether it came to its end.</returns>
    public async Task<bool> RunAsync(Func<IServiceProvider, Task> function)
    {
        if (_storage is null or { IsKilled: true })
        {
            await StartAsync();
        }

        _storage!.OneIn = OneIn;
        try
        {
            await function(_services!);
            return true;
        }
        catch (Exception exception) when (exception is ProcessKilledException or RequestFailedException or AggregateException or PollFailedException or KoopException or InvalidOperationException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        _storage?.Dispose();
    }

    private async Task StartAsync()
    {
        await DisposeAsync();
        _storage = new FaultyStorage(new Random(random.Next()));
        _services = pipeline.AnotherProcess(_storage, Clock);
    }
}
