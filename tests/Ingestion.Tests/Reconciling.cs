using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

/// <summary>Month by month, what the source lists and what was seen are held against each other.</summary>
public sealed class Reconciling(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    /// <summary>A poller that looks no further back than some days.</summary>
    private static readonly (string Name, string Value) Recent = ("Koop:Since", "2026-02-25");

    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly February = new(2026, 2, 1);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_month_that_was_taken_in_whole_lacks_nothing()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90701", modified: "2026-02-01").Antwoord(9701, "2026Z90701", modified: "2026-02-28"));

        var result = await pipeline.Reconciler.RunAsync(February, fetches: true, None);

        Assert.Equal((2, 2, 0, 0, 0, 0), (result.Gevonden, result.Bekend, result.Wachtend, result.Ontbrekend.Count, result.Verdwenen.Count, result.Opgehaald));
    }

    [Fact]
    public async Task What_was_never_taken_in_is_named_and_fetched_only_where_that_is_asked_for()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90702", modified: "2026-01-10").Vragen("2026Z90703", modified: "2026-01-11"), Recent);
        await pipeline.Backfiller.RunAsync(new BackfillRequest(January, new DateOnly(2026, 1, 10)), onStep: null, None);
        pipeline.Replica.Requests.Clear();

        var told = await pipeline.Reconciler.RunAsync(January, fetches: false, None);
        var requests = pipeline.Replica.Requests.Count(ReplicaRequestKind.Document);
        var mended = await pipeline.Reconciler.RunAsync(January, fetches: true, None);
        var after = await pipeline.Reconciler.RunAsync(January, fetches: false, None);

        Assert.Equal(["kv-tk-2026Z90703"], told.Ontbrekend);
        Assert.Equal((0, 0), (told.Opgehaald, requests));
        Assert.Equal((2, 1, 1), (mended.Gevonden, mended.Bekend, mended.Opgehaald));
        Assert.Equal((2, 2), (after.Gevonden, after.Bekend));
    }

    [Fact]
    public async Task What_it_fetched_reaches_the_tables()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90704", modified: "2026-01-11"), Recent);
        await pipeline.Reconciler.RunAsync(January, fetches: true, None);
        pipeline.Clock.Advance(new SweepOptions().Grace);

        await pipeline.Sweeper.SweepAsync(None);

        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90704", None));
    }

    [Fact]
    public async Task A_document_that_the_source_no_longer_lists_is_named()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90705", modified: "2026-01-10").Vragen("2026Z90706", modified: "2026-01-12"));
        Directory.Delete(Path.Combine(pipeline.Source.Path, "kv-tk-2026Z90705"), recursive: true);

        var result = await pipeline.Reconciler.RunAsync(January, fetches: true, None);

        Assert.Equal(["kv-tk-2026Z90705"], result.Verdwenen);
        Assert.Equal((1, 1), (result.Gevonden, result.Bekend));
    }

    [Fact]
    public async Task A_document_that_has_changed_since_is_not_called_gone()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90707", modified: "2026-01-10"));
        pipeline.Source.Vragen("2026Z90707", modified: "2026-03-01");
        await pipeline.PollAsync();

        var result = await pipeline.Reconciler.RunAsync(January, fetches: true, None);

        Assert.Equal((0, 0), (result.Gevonden, result.Verdwenen.Count));
    }

    [Fact]
    public async Task What_waits_for_another_try_is_not_called_missing()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90708", modified: "2026-01-10"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404));
        await pipeline.PollAsync();

        var result = await pipeline.Reconciler.RunAsync(January, fetches: true, None);

        Assert.Equal((1, 0, 1, 0), (result.Gevonden, result.Bekend, result.Wachtend, result.Ontbrekend.Count));
    }

    [Fact]
    public async Task Records_are_counted_whatever_number_the_source_gives()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90709", modified: "2026-01-10").Vragen("2026Z90710", modified: "2026-01-31"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.WrongCount(500), times: 4);

        var result = await pipeline.Reconciler.RunAsync(January, fetches: false, None);

        Assert.Equal((2, 2), (result.Gevonden, result.Bekend));
    }

    [Fact]
    public async Task The_days_around_a_month_are_left_to_their_own()
    {
        await using var pipeline = await PolledAsync(
            source => source
                .Vragen("2026Z90711", modified: "2025-12-31")
                .Vragen("2026Z90712", modified: "2026-01-01")
                .Vragen("2026Z90713", modified: "2026-01-31")
                .Vragen("2026Z90714", modified: "2026-02-01"),
            Recent);

        var result = await pipeline.Reconciler.RunAsync(January, fetches: true, None);

        Assert.Equal(["kv-tk-2026Z90712", "kv-tk-2026Z90713"], result.Ontbrekend);
        Assert.Equal(2, result.Opgehaald);
    }

    [Fact]
    public async Task The_rounds_go_through_the_months_that_were_taken_in_one_at_a_time()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90715"), Recent);
        Assert.Null(await pipeline.Reconciler.RunNextAsync(None));
        await pipeline.PollAsync();
        await pipeline.Backfiller.RunAsync(new BackfillRequest(new DateOnly(2025, 6, 10), new DateOnly(2025, 7, 3)), onStep: null, None);

        var months = new List<DateOnly>();
        for (var run = 0; run < 5; run++)
        {
            months.Add((await pipeline.Reconciler.RunNextAsync(None))!.Maand);
        }

        Assert.Equal([new(2025, 6, 1), new(2025, 7, 1), February, new(2026, 3, 1), new(2025, 6, 1)], months);
    }

    [Fact]
    public async Task A_source_that_fails_leaves_the_month_to_the_next_run()
    {
        await using var pipeline = await PolledAsync(_ => { }, Recent);
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(400));
        await Assert.ThrowsAsync<HistoryStoppedException>(() => pipeline.Reconciler.RunNextAsync(None));

        Assert.Equal(February, (await pipeline.Reconciler.RunNextAsync(None))!.Maand);
    }

    [Fact]
    public async Task A_run_that_is_cut_off_leaves_the_month_to_the_next()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90716", modified: "2026-02-03").Vragen("2026Z90717", modified: "2026-02-04"), Recent);
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Hang(), id: "kv-tk-2026Z90716");
        using var stop = new CancellationTokenSource();
        var run = pipeline.Reconciler.RunNextAsync(stop.Token);
        await pipeline.Replica.Requests.ReachAsync(ReplicaRequestKind.Document, 1, "kv-tk-2026Z90716");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        var next = (await pipeline.Reconciler.RunNextAsync(None))!;

        Assert.Equal((February, 2, true), (next.Maand, next.Opgehaald, next.Volledig));
    }

    [Fact]
    public async Task A_month_with_more_to_fetch_than_the_time_allows_is_gone_on_with_by_the_next_run()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90718", modified: "2026-02-03").Vragen("2026Z90719", modified: "2026-02-04"), Recent);
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Delay(TimeSpan.FromMinutes(5)), id: "kv-tk-2026Z90718");
        var run = pipeline.Reconciler.RunNextAsync(None);
        await WaitFor.ValueAsync(() => Task.FromResult(pipeline.Clock.WaitingTimers), waiting => waiting > 0, TimeSpan.FromSeconds(30));
        pipeline.Clock.Advance(TimeSpan.FromMinutes(5));
        var first = (await run)!;

        var next = (await pipeline.Reconciler.RunNextAsync(None))!;

        Assert.Equal((February, 1, false), (first.Maand, first.Opgehaald, first.Volledig));
        Assert.Equal((February, 1, true), (next.Maand, next.Opgehaald, next.Volledig));
    }

    [Fact]
    public async Task Beside_a_live_poller_everything_is_archived_once()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, Fill, Recent);

        await Task.WhenAll(pipeline.Reconciler.RunAsync(February, fetches: true, None), pipeline.PollAsync());
        var poll = await pipeline.PollAsync();

        Assert.Equal(8, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal((0, true), (poll.Nieuw, poll.Volledig));

        static void Fill(SourceFolder source)
        {
            for (var set = 1; set <= 8; set++)
            {
                source.Vragen($"2026Z9072{set}", modified: "2026-02-27");
            }
        }
    }

    private async Task<Pipeline> PolledAsync(Action<SourceFolder> publications, params (string Name, string Value)[] settings)
    {
        var pipeline = await Pipeline.StartAsync(azurite, publications, settings);
        await pipeline.PollAsync();
        return pipeline;
    }
}
