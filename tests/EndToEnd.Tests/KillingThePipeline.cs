using Azurite;
using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;
using Xunit.Abstractions;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>
/// The process is killed at random calls to storage, before the call arrives or after it did, and started again, while the
/// source goes on publishing. The tables must end as those of a run that nobody disturbed.
/// </summary>
public sealed class KillingThePipeline(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int MostStarts = 60;
    private const int MostCalls = 80;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Killing_the_process_at_random_moments_ends_in_the_same_tables_as_an_undisturbed_run()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KAMERVRAGEN_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"seed {seed}; run again with KAMERVRAGEN_SEED={seed}");
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        using var data = new TemporaryFolder();
        await using var replica = await KoopReplicaServer.StartAsync(new KoopReplicaOptions { Folder = folder.Path });
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true, ExtraAccounts = 1 }, CancellationToken.None);
        await using var proxy = await StorageProxy.StartAsync(azurite.ConnectionString);
        var source = new GrowingSource(folder.Path, random);

        var kills = 0;
        for (var start = 1; kills < Kills && start <= MostStarts; start++)
        {
            source.Publish();
            var (call, before) = (random.Next(1, MostCalls), random.Next(2) == 0);
            var moment = proxy.TrapAsync(call, before);
            await using var pipeline = Start(data["disturbed"], proxy.ConnectionString, replica);
            await Task.WhenAny(moment, IdleAsync(pipeline));
            kills += moment.IsCompleted ? 1 : 0;
            output.WriteLine($"start {start} {(before ? "before" : "after")} call {call}: {(moment.IsCompleted ? "hit" : "idle before that")}");
            await pipeline.KillAsync();
            proxy.Disarm();
        }

        Assert.Equal(Kills, kills);
        var undisturbed = await RunToTheEndAsync(data["undisturbed"], azurite.ExtraConnectionStrings[0], replica, source.Documents);
        var disturbed = await RunToTheEndAsync(data["disturbed"], azurite.ConnectionString, replica, source.Documents);

        Assert.Equal(undisturbed, disturbed);
    }

    private static PipelineProcess Start(string dataFolder, string storage, KoopReplicaServer replica) => PipelineProcess.Start(
        dataFolder,
        environment: null,
        $"--Storage={storage}",
        $"--Koop:BaseAddress={replica.BaseAddress}",
        "--Koop:Since=2000-01-01",
        "--Koop:RequestsPerSecond=1000",
        "--Koop:PollSchedule=* * * * * *");

    private static async Task IdleAsync(PipelineProcess pipeline)
    {
        await pipeline.ListeningAsync();
        await WaitFor.ValueAsync(
            () => Task.FromResult(pipeline.Output), text => text.Contains("blobs processed", StringComparison.Ordinal), Limit);
    }

    private static async Task<IReadOnlyList<string>> RunToTheEndAsync(string dataFolder, string storage, KoopReplicaServer replica, int documents)
    {
        await using var pipeline = Start(dataFolder, storage, replica);
        await pipeline.ListeningAsync();
        await WaitFor.ValueAsync(() => ProcessedAsync(storage), processed => processed == documents, Limit);
        return await DumpAsync(storage);
    }

    private static async Task<int> ProcessedAsync(string storage)
    {
        var rows = await TableDump.ReadAsync(storage, [TableNames.Documenten]);
        return rows.Count(row => row.Contains("Verwerkt=True", StringComparison.Ordinal));
    }

    /// <summary>
    /// Everything but the moments of fetching, how often a dossier was made anew, and the tombstones of dossiers that were
    /// there on the way: those tell of the order, and nothing else may.
    /// </summary>
    private static async Task<IReadOnlyList<string>> DumpAsync(string storage)
    {
        var rows = await TableDump.ReadAsync(
            storage,
            [TableNames.Kamervragen, TableNames.VraagAntwoorden, TableNames.Publicaties, TableNames.Documenten],
            "Opgehaald",
            "GewijzigdOp",
            "Volgorde");
        return [.. rows.Where(row => !row.Contains("=vervallen", StringComparison.Ordinal))];
    }
}
