using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Ingestion.Tests;

/// <summary>One run asks for some of the sets whose day it is, the next goes on where it ended, and a round that is through costs nothing.</summary>
public sealed class RecheckingRuns(AzuriteFixture azurite) : RecheckingTests(azurite)
{
    [Fact]
    public async Task A_run_asks_for_so_many_sets_at_most_and_every_set_gets_its_turn()
    {
        await using var pipeline = await TakenInAsync(
            source => source.Vragen("2026Z91109").Vragen("2026Z91110").Vragen("2025Z91111").Vragen("2026Z91112").Vragen("2026Z91113"), ("Recheck:MaxSets", "2"));

        var results = new List<RecheckResult>();
        for (var run = 0; run < 4; run++)
        {
            results.Add(await pipeline.Rechecker.RunAsync(None));
        }

        Assert.Equal([(2, false), (2, false), (1, true), (0, true)], results.Select(result => (result.Gevraagd, result.Gereed)));
        Assert.Equal(["2025Z91111", "2026Z91109", "2026Z91110", "2026Z91112", "2026Z91113"], Asked(pipeline));
    }

    [Fact]
    public async Task A_run_whose_time_is_over_leaves_the_rest_to_the_next()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91114").Vragen("2026Z91115"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Delay(new RecheckOptions().MaxDuration));
        var run = pipeline.Rechecker.RunAsync(None);
        await WaitFor.ValueAsync(() => Task.FromResult(pipeline.Clock.WaitingTimers), waiting => waiting > 0, TimeSpan.FromSeconds(30));
        pipeline.Clock.Advance(new RecheckOptions().MaxDuration);

        var (first, next) = (await run, await pipeline.Rechecker.RunAsync(None));

        Assert.Equal([(1, false), (1, true)], new[] { first, next }.Select(result => (result.Gevraagd, result.Gereed)));
        Assert.Equal(["2026Z91114", "2026Z91115"], Asked(pipeline));
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_the_set_it_was_at_to_the_next()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91116").Antwoord(91116, "2026Z91116", modified: "1999-05-01"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Hang());
        using var stop = new CancellationTokenSource();
        var run = pipeline.Rechecker.RunAsync(stop.Token);
        await pipeline.Replica.Requests.ReachAsync(ReplicaRequestKind.Document, 1, "ah-tk-20252026-91116");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal(1, (await pipeline.Rechecker.RunAsync(None)).Nieuw);
    }

    [Fact]
    public async Task Two_instances_at_once_do_no_harm()
    {
        await using var pipeline = await TakenInAsync(Fill);
        using var storage = new SocketsHttpHandler();
        await using var other = pipeline.AnotherProcess(storage, pipeline.Clock);

        await Task.WhenAll(pipeline.Rechecker.RunAsync(None), other.GetRequiredService<Rechecker>().RunAsync(None));
        while (!(await pipeline.Rechecker.RunAsync(None)).Gereed)
        {
        }

        await SweepAsync(pipeline);
        Assert.Equal(8, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(4, (await pipeline.Progress.GetAsync(Rechecker.Work, None)).Gedaan);
        Assert.Equal(4 + 4, (await pipeline.Changes.ListAsync(0, 100, None)).Count);

        static void Fill(SourceFolder source)
        {
            for (var set = 1; set <= 4; set++)
            {
                source.Vragen($"2026Z9113{set}").Antwoord(91130 + set, $"2026Z9113{set}", modified: "1999-05-01");
            }
        }
    }

    [Fact]
    public async Task A_round_that_is_through_costs_one_call_and_no_request()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91141"));
        await pipeline.Rechecker.RunAsync(None);
        pipeline.Replica.Requests.Clear();
        pipeline.StorageCalls.Clear();

        await pipeline.Rechecker.RunAsync(None);

        Assert.Equal(0, pipeline.Replica.Requests.Total);
        Assert.StartsWith("GET", Assert.Single(pipeline.StorageCalls.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_finds_nothing_writes_nothing_but_how_far_it_is()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91142"));
        var before = await RowsAsync(pipeline);

        await pipeline.Rechecker.RunAsync(None);

        Assert.Contains("RowKey=voortgang|hercontrole", Assert.Single((await RowsAsync(pipeline)).Except(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_years_ahead_does_not_stop_it()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91146"));
        using var storage = new SocketsHttpHandler();
        await using var ahead = pipeline.AnotherProcess(storage, new ManualTimeProvider(pipeline.Clock.GetUtcNow().AddYears(4)));
        await ahead.GetRequiredService<Rechecker>().RunAsync(None);

        Assert.Equal(1, (await pipeline.Rechecker.RunAsync(None)).Gevraagd);
    }

    [Theory]
    [InlineData("Recheck:MaxSets", "0", "from 1 to 10000")]
    [InlineData("Recheck:MaxDuration", "00:00:00", "from 00:00:01 to 00:25:00")]
    [InlineData("Recheck:MaxDuration", "01:00:00", "from 00:00:01 to 00:25:00")]
    public async Task Settings_that_cannot_work_are_refused_with_a_remedy(string name, string value, string remedy)
    {
        await using var pipeline = await Pipeline.StartAsync(Azurite, _ => { }, (name, value));

        var refusal = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => pipeline.Rechecker);

        Assert.Contains($"{name} is {value}; give a", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
    }
}
