using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Ingestion.Tests.Chaos;

/// <summary>
/// One schedule of faults, all of it decided by its seed: two instances poll, process, sweep and recheck at once and out of order, while
/// the source publishes on and both source and storage fail.
/// </summary>
public sealed class Schedule(Pipeline pipeline, GrowingSource source, Random random) : IAsyncDisposable
{
    private const int Steps = 30;
    private const int MaxRounds = 60;
    private const int FaultOneIn = 25;

    // The clocks of two machines are never the same, and one of them may be quite wrong.
    private readonly Instance[] _instances =
    [
        new(pipeline, random, pipeline.Clock),
        new(pipeline, random, new ManualTimeProvider(pipeline.Clock.GetUtcNow().AddMinutes(random.Next(-90, 90)))),
    ];

    private static CancellationToken None => CancellationToken.None;

    public async Task RunAsync()
    {
        source.Publish();
        for (var step = 0; step < Steps; step++)
        {
            Array.ForEach(_instances, instance => instance.OneIn = FaultOneIn);
            await StepAsync();
        }

        await RecoverAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances)
        {
            await instance.DisposeAsync();
        }
    }

    private async Task StepAsync()
    {
        switch (random.Next(9))
        {
            case 0:
                // A source gives every version a time of its own.
                Advance(TimeSpan.FromMinutes(1));
                source.Publish();
                break;
            case 1:
                BreakSource();
                break;
            case 2:
                Advance(TimeSpan.FromMinutes(random.Next(1, 300)));
                break;
            case 3:
                await Task.WhenAll(_instances.Select(PollAsync));
                break;
            case 4:
                await SweepAsync(Any());
                break;
            case 5:
                await Task.WhenAll(_instances.Select(ProcessSomeAsync));
                break;
            case 6:
                await ProcessSomeAsync(Any());
                break;
            case 7:
                await RecheckAsync(Any());
                break;
            default:
                await PollAsync(Any());
                break;
        }
    }

    private void BreakSource()
    {
        var kind = random.Next(2) == 0 ? ReplicaRequestKind.Search : ReplicaRequestKind.Document;
        ReplicaFault[] faults =
        [
            ReplicaFault.Status(429, "1"),
            ReplicaFault.Status(503),
            ReplicaFault.Status(404),
            ReplicaFault.CutBody(random.Next(1, 400)),
            ReplicaFault.Body("<html><body>Onderhoud</body></html>"),
            ReplicaFault.Body("""{"fout": true}""", "application/json"),
            ReplicaFault.Diagnostics("info:srw/diagnostic/1/10", "mismatched input"),
        ];
        pipeline.Replica.Faults.Add(kind, faults[random.Next(faults.Length)], times: random.Next(1, 4));
    }

    /// <summary>The faults have ended: the timers go on until nothing is left to be done.</summary>
    private async Task RecoverAsync()
    {
        pipeline.Replica.Faults.Clear();
        Array.ForEach(_instances, instance => instance.OneIn = 0);
        for (var round = 0; round < MaxRounds; round++)
        {
            Advance(TimeSpan.FromHours(12));
            PollResult? poll = null;
            SweepResult? sweep = null;
            var instance = _instances[round % _instances.Length];
            await instance.RunAsync(async services => poll = await services.GetRequiredService<Poller>().PollAsync(None));
            Advance(TimeSpan.FromHours(1));
            await instance.RunAsync(async services => sweep = await services.GetRequiredService<Sweeper>().SweepAsync(None));
            var cursor = await pipeline.Ledger.GetCursorAsync(None);
            if (poll is { Volledig: true, Nieuw: 0 } && sweep is { Bekeken: 0 } && cursor.Geparkeerd == 0)
            {
                return;
            }
        }

        throw new TimeoutException($"After {MaxRounds} rounds without faults there is still something to do.");
    }

    private Instance Any() => _instances[random.Next(_instances.Length)];

    private void Advance(TimeSpan time) => Array.ForEach(_instances, instance => instance.Clock.Advance(time));

    private static Task PollAsync(Instance instance) => instance.RunAsync(services => services.GetRequiredService<Poller>().PollAsync(None));

    private static Task SweepAsync(Instance instance) => instance.RunAsync(services => services.GetRequiredService<Sweeper>().SweepAsync(None));

    private static Task RecheckAsync(Instance instance) => instance.RunAsync(services => services.GetRequiredService<Rechecker>().RunAsync(None));

    /// <summary>What the blob trigger does: some blobs, in any order, some of them twice, several at once.</summary>
    private async Task ProcessSomeAsync(Instance instance)
    {
        string[] names = [.. await pipeline.ArchivedAsync()];
        lock (random)
        {
            random.Shuffle(names);
            names = [.. names.Take(random.Next(1, 6)), .. names.Take(1)];
        }

        await Task.WhenAll(names.Select(name =>
            instance.RunAsync(services => services.GetRequiredService<PublicationProcessor>().ProcessAsync(name, None))));
    }
}
