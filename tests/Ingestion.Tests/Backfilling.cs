using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

/// <summary>The history is taken in beside the live poller: everything once, whatever comes in between.</summary>
public sealed class Backfilling(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly BackfillRequest Autumn = new(new DateOnly(2025, 9, 1), new DateOnly(2025, 12, 31));

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Everything_of_its_days_is_archived_once_and_nothing_else()
    {
        await using var pipeline = await StartAsync(source => Fill(source).Vragen("2025Z90609", modified: "2025-08-31").Vragen("2026Z90601", modified: "2026-01-01"));

        var result = await RunAsync(pipeline, Autumn);

        Assert.Equal(new BackfillResult(Venster: 8, Vensters: 8, EerderGedaan: 0, Gevonden: 5, Nieuw: 5, Ongewijzigd: 0, Geparkeerd: 0), result);
        Assert.Equal(5, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(5, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
        Assert.Equal(8, pipeline.Replica.Requests.Count(ReplicaRequestKind.Search));
    }

    [Fact]
    public async Task What_was_taken_in_reaches_the_tables_even_where_no_trigger_fires()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        await RunAsync(pipeline, Autumn);
        pipeline.Clock.Advance(new SweepOptions().Grace);

        var swept = await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal(5, swept.Gedaan);
        Assert.NotNull((await pipeline.Queries.GetAsync("2025Z90601", None))!.Vragen[0].Antwoord);
    }

    [Fact]
    public async Task The_same_days_again_fetch_nothing()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        await RunAsync(pipeline, Autumn);
        pipeline.Replica.Requests.Clear();

        var result = await RunAsync(pipeline, Autumn);

        Assert.Equal((5, 0, 0), (result.Gevonden, result.Nieuw, result.Ongewijzigd));
        Assert.Equal(0, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Stopped_after_any_document_the_next_start_goes_on_there_and_fetches_nothing_twice(int after)
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.Backfiller.RunAsync(Autumn, step => StopAfter(after, step, stop), stop.Token));

        var rest = await RunAsync(pipeline, Autumn);

        Assert.Equal(5 - after, rest.Nieuw);
        Assert.Equal(5, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
        Assert.Equal(5, (await pipeline.Progress.ListAsync(None)).Single().Gedaan);
    }

    [Fact]
    public async Task The_next_start_does_not_list_again_what_was_dealt_with_whole()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.Backfiller.RunAsync(Autumn, step => StopAfter(4, step, stop), stop.Token));
        pipeline.Replica.Requests.Clear();

        var rest = await RunAsync(pipeline, Autumn);

        Assert.True(rest.EerderGedaan > 0);
        Assert.Equal(8 - rest.EerderGedaan, pipeline.Replica.Requests.Count(ReplicaRequestKind.Search));
    }

    [Fact]
    public async Task A_process_that_dies_in_the_middle_of_a_document_leaves_nothing_that_the_next_does_not_complete()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Hang(), id: "kv-tk-2025Z90603");
        using var stop = new CancellationTokenSource();
        var run = pipeline.Backfiller.RunAsync(Autumn, onStep: null, stop.Token);
        await pipeline.Replica.Requests.ReachAsync(ReplicaRequestKind.Document, 1, "kv-tk-2025Z90603");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await pipeline.RestartAsync();

        await RunAsync(pipeline, Autumn);

        Assert.Equal(5, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task The_newest_month_can_go_first()
    {
        await using var pipeline = await StartAsync(source => Fill(source));

        await RunAsync(pipeline, Autumn with { NewestFirst = true });

        var documents = pipeline.Replica.Requests.Recent.Where(request => request.Kind == ReplicaRequestKind.Document).ToList();
        Assert.Contains("9602", documents[0].Target, StringComparison.Ordinal);
        Assert.Contains("2025Z90602", documents[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_poller_s_cursor_is_not_touched()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        await pipeline.PollAsync();
        var before = await pipeline.Ledger.GetCursorAsync(None);

        await RunAsync(pipeline, Autumn);

        Assert.Equal(before.ETag, (await pipeline.Ledger.GetCursorAsync(None)).ETag);
    }

    [Fact]
    public async Task Beside_a_live_poller_of_the_same_days_everything_is_archived_once()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Fill(source));

        await Task.WhenAll(RunAsync(pipeline, Autumn), pipeline.PollAsync());
        pipeline.Replica.Requests.Clear();
        await RunAsync(pipeline, Autumn);
        var poll = await pipeline.PollAsync();

        Assert.Equal(5, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal((0, true), (poll.Nieuw, poll.Volledig));
        Assert.Equal(0, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
    }

    [Fact]
    public async Task What_the_poller_has_taken_in_is_not_fetched()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Fill(source));
        await pipeline.PollAsync();
        pipeline.Replica.Requests.Clear();

        var result = await RunAsync(pipeline, Autumn);

        Assert.Equal((5, 0), (result.Gevonden, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document)));
        Assert.Equal(0, result.Nieuw);
    }

    [Fact]
    public async Task What_cannot_be_had_waits_and_is_tried_again_by_the_poller()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        await pipeline.PollAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404), id: "kv-tk-2025Z90602");

        var result = await RunAsync(pipeline, Autumn);

        Assert.Equal((4, 1, 8), (result.Nieuw, result.Geparkeerd, result.Venster));
        Assert.Equal(1, (await pipeline.Ledger.GetCursorAsync(None)).Geparkeerd);
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await pipeline.PollAsync()).Nieuw);
        Assert.Equal(0, (await pipeline.Ledger.GetCursorAsync(None)).Geparkeerd);
    }

    [Fact]
    public async Task A_poller_that_counted_in_between_loses_no_count()
    {
        await using var pipeline = await StartAsync(source => Fill(source).Vragen("2026Z90610", modified: "2026-03-01").Vragen("2026Z90611", modified: "2026-03-01"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404), id: "kv-tk-2025Z90602");
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404), id: "kv-tk-2026Z90610");

        await Task.WhenAll(RunAsync(pipeline, Autumn), pipeline.PollAsync());
        await pipeline.PollAsync();

        var waiting = await pipeline.Ledger.ListParkedAsync(10, None);
        Assert.Equal((await pipeline.Ledger.GetCursorAsync(None)).Geparkeerd, waiting.Count);
        Assert.Contains("kv-tk-2025Z90602", waiting.Select(document => document.Id));
    }

    [Fact]
    public async Task A_search_that_fails_ends_the_run_in_a_sentence_and_the_next_goes_on()
    {
        await using var pipeline = await StartAsync(source => Fill(source));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(400));
        await Assert.ThrowsAsync<HistoryStoppedException>(() => RunAsync(pipeline, Autumn));

        Assert.Equal(5, (await RunAsync(pipeline, Autumn)).Nieuw);
    }

    [Fact]
    public async Task A_source_that_gives_no_documents_any_more_ends_the_run_and_parks_nothing()
    {
        await using var pipeline = await StartAsync(Many);
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(503), times: 3);

        await Assert.ThrowsAsync<HistoryStoppedException>(() => RunAsync(pipeline, Autumn));

        Assert.Empty(await pipeline.Ledger.ListParkedAsync(10, None));
        Assert.Equal(6, (await RunAsync(pipeline, Autumn)).Nieuw);
        Assert.Equal(3 + 6, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));

        static void Many(SourceFolder source)
        {
            for (var set = 1; set <= 6; set++)
            {
                source.Vragen($"2025Z9062{set}", modified: "2025-10-05");
            }
        }
    }

    [Fact]
    public async Task A_window_of_several_pages_is_listed_until_nothing_in_it_is_new()
    {
        await using var pipeline = await StartAsync(source => Fill(source).Vragen("2025Z90605", modified: "2025-09-07").Vragen("2025Z90606", modified: "2025-09-08"), ("Koop:PageSize", "2"));

        var result = await RunAsync(pipeline, Autumn with { To = new DateOnly(2025, 9, 30) });

        Assert.Equal((4, 4), (result.Gevonden, result.Nieuw));
        Assert.Equal(2 + 2 + 1, pipeline.Replica.Requests.Count(ReplicaRequestKind.Search));
        Assert.Equal(4, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
    }

    [Fact]
    public async Task Two_runs_of_the_same_days_at_once_end_with_everything_archived_once()
    {
        await using var pipeline = await StartAsync(source => Fill(source));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => RunAsync(pipeline, Autumn))));

        Assert.All(both, failure => Assert.True(failure is null or HistoryStoppedException, failure?.ToString()));
        await RunAsync(pipeline, Autumn);
        Assert.Equal(5, (await pipeline.ArchivedAsync()).Count);
    }

    private static Task<BackfillResult> RunAsync(Pipeline pipeline, BackfillRequest request) => pipeline.Backfiller.RunAsync(request, onStep: null, None);

    private static SourceFolder Fill(SourceFolder source) => source
        .Vragen("2025Z90601", modified: "2025-09-05")
        .Vragen("2025Z90602", modified: "2025-09-06")
        .Antwoord(9601, "2025Z90601", modified: "2025-10-03")
        .Vragen("2025Z90603", modified: "2025-11-01")
        .Antwoord(9602, "2025Z90603", modified: "2025-12-31");

    private static void StopAfter(int count, BackfillResult step, CancellationTokenSource stop)
    {
        if (step.Nieuw == count)
        {
            stop.Cancel();
        }
    }

    /// <summary>A pipeline whose poller looks no further back than some days.</summary>
    private Task<Pipeline> StartAsync(Action<SourceFolder> publications, params (string Name, string Value)[] settings) =>
        Pipeline.StartAsync(azurite, publications, [("Koop:Since", "2026-02-25"), .. settings]);
}
