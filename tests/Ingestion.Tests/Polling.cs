using Kamervragen.Koop;
using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

public sealed class Polling(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_first_poll_brings_every_publication_into_the_archive_with_one_request_for_each()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90101").Antwoord(9101, "2026Z90101"));

        var result = await pipeline.PollAsync();

        Assert.Equal((2, 2, true), (result.Gevonden, result.Nieuw, result.Volledig));
        Assert.Equal(1, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document, "kv-tk-2026Z90101"));
        Assert.Equal(1, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document, "ah-tk-20252026-9101"));
        Assert.Equal(0, pipeline.Replica.Requests.Count(ReplicaRequestKind.Metadata));
        Assert.Equal(2, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task The_metadata_file_is_fetched_only_where_the_record_does_not_say_where_a_document_belongs()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90102").Antwoord(9102, vraagnummer: null));

        await pipeline.PollAsync();

        Assert.Equal(0, pipeline.Replica.Requests.Count(ReplicaRequestKind.Metadata, "kv-tk-2026Z90102"));
        Assert.Equal(1, pipeline.Replica.Requests.Count(ReplicaRequestKind.Metadata, "ah-tk-20252026-9102"));
    }

    [Fact]
    public async Task An_idle_poll_costs_two_table_calls_and_one_request_per_publication_name()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90103").Antwoord(9103, "2026Z90103"));
        await pipeline.PollAsync();
        await pipeline.PollAsync();
        pipeline.StorageCalls.Clear();
        pipeline.Replica.Requests.Clear();

        await pipeline.PollAsync();

        Assert.Equal(2, pipeline.StorageCalls.Calls.Count);
        Assert.Equal(2, pipeline.Replica.Requests.Total);
    }

    [Fact]
    public async Task A_document_that_was_changed_is_archived_beside_its_old_version()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Antwoord(9104, "2026Z90104"));
        await pipeline.PollAsync();
        pipeline.Source.Antwoord(9104, "2026Z90104", modified: "2026-03-01", woord: "Nee");

        var result = await pipeline.PollAsync();

        Assert.Equal(1, result.Nieuw);
        Assert.Equal(2, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task A_document_that_was_touched_but_not_changed_is_not_archived_again()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Antwoord(9105, "2026Z90105"));
        await pipeline.PollAsync();
        pipeline.Source.Antwoord(9105, "2026Z90105", modified: "2026-03-01");

        var result = await pipeline.PollAsync();

        Assert.Equal((0, 1), (result.Nieuw, result.Ongewijzigd));
        Assert.Single(await pipeline.ArchivedAsync());
    }

    [Fact]
    public async Task More_documents_than_one_poll_may_fetch_follow_in_the_next()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Fill(source, 7), ("Koop:MaxDocumentsPerPoll", "3"));

        var first = await pipeline.PollAsync();
        await pipeline.PollAsync();
        var third = await pipeline.PollAsync();

        Assert.Equal((3, false), (first.Nieuw, first.Volledig));
        Assert.Equal((1, true), (third.Nieuw, third.Volledig));
        Assert.Equal(7, (await pipeline.HealthAsync()).Gearchiveerd);
        Assert.Equal(7, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
    }

    [Fact]
    public async Task A_poll_that_is_cut_off_loses_nothing_and_counts_nothing_twice()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Fill(source, 5));
        using var stop = new CancellationTokenSource();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Hang(), id: "kv-tk-2026Z90004");
        var poll = pipeline.Poller.PollAsync(stop.Token);
        await pipeline.Replica.Requests.ReachAsync(ReplicaRequestKind.Document, 1, "kv-tk-2026Z90004");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);

        await pipeline.PollAsync();

        Assert.Equal(5, (await pipeline.ArchivedAsync()).Count);
        Assert.True((await pipeline.PollAsync()).Volledig);
    }

    [Fact]
    public async Task Two_pollers_at_once_archive_everything_once_and_count_it_once()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Fill(source, 12));

        await Task.WhenAll(pipeline.PollAsync(), pipeline.AnotherPoller().PollAsync(CancellationToken.None));
        await pipeline.PollAsync();

        Assert.Equal(12, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(12, (await pipeline.HealthAsync()).Gearchiveerd);
    }

    [Fact]
    public async Task The_cursor_goes_back_some_days_so_that_what_the_source_lists_late_is_found()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90106", modified: "2026-03-01"));
        await pipeline.PollAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        pipeline.Replica.Requests.Clear();

        await pipeline.PollAsync();

        var search = pipeline.Replica.Requests.Recent.First(request => request.Kind == ReplicaRequestKind.Search);
        Assert.Contains("dt.modified>=\"2026-02-27\"", Uri.UnescapeDataString(search.Target).Replace('+', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_without_an_overlap_the_day_of_the_last_poll_is_asked_for_again()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90108"), ("Koop:OverlapDays", "0"));
        await pipeline.PollAsync();
        pipeline.Source.Vragen("2026Z90109", modified: "2026-03-02");

        var result = await pipeline.PollAsync();

        Assert.Equal(1, result.Nieuw);
    }

    [Fact]
    public async Task A_clock_that_was_ahead_for_one_poll_leaves_no_gap()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90110"));
        pipeline.Clock.Advance(TimeSpan.FromDays(400));
        await pipeline.PollAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(-400));
        pipeline.Source.Vragen("2026Z90111", modified: "2026-03-02");

        var result = await pipeline.PollAsync();

        Assert.Equal(1, result.Nieuw);
    }

    [Fact]
    public async Task Another_source_is_gone_through_from_the_start()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90112"), ("Koop:Since", "2026-02-25"));
        await pipeline.PollAsync();
        pipeline.Source.Vragen("2026Z90113", modified: "2026-02-26");
        var cursor = await pipeline.Ledger.GetCursorAsync(CancellationToken.None);
        var elsewhere = cursor.Vensters.ToDictionary(window => window.Key, window => window.Value with { Bron = "https://example.org" }, StringComparer.Ordinal);
        await pipeline.Ledger.TryWriteAsync(cursor with { Vensters = elsewhere }, new LedgerChange(), CancellationToken.None);

        var result = await pipeline.PollAsync();

        Assert.Equal(1, result.Nieuw);
    }

    [Fact]
    public async Task A_first_day_that_was_moved_back_is_honoured()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90114", modified: "2026-01-02"), ("Koop:Since", "2026-02-25"));
        Assert.Equal(0, (await pipeline.PollAsync()).Nieuw);

        var result = await pipeline.AnotherPoller(since: new DateOnly(2026, 1, 1)).PollAsync(CancellationToken.None);

        Assert.Equal(1, result.Nieuw);
    }

    [Fact]
    public async Task Health_names_no_day_that_is_still_to_come()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90115"));
        await pipeline.PollAsync();

        Assert.All((await pipeline.HealthAsync()).Bijgewerkt.Values, day => Assert.Equal(new DateOnly(2026, 3, 2), day));
    }

    [Fact]
    public async Task A_poll_lists_each_search_to_its_end_and_takes_no_more_than_it_may()
    {
        await using var pipeline = await Pipeline.StartAsync(
            azurite, source => Fill(source, 2_002).Antwoord(9116, "2026Z90001"), ("Koop:MaxDocumentsPerPoll", "2"), ("Koop:PageSize", "1000"));

        await pipeline.PollAsync();

        Assert.Equal(3 + 1, pipeline.Replica.Requests.Count(ReplicaRequestKind.Search));
        Assert.Equal(2, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task A_failed_search_leaves_its_cursor_and_does_not_hold_the_other_search()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90107").Antwoord(9107, "2026Z90107"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Diagnostics("info:srw/diagnostic/1/10", "line 1:13 mismatched input"));

        var failure = await Assert.ThrowsAsync<PollFailedException>(pipeline.PollAsync);

        Assert.Contains("mismatched input", failure.Message, StringComparison.Ordinal);
        var cursor = await pipeline.Ledger.GetCursorAsync(CancellationToken.None);
        Assert.Null(cursor.LaatsteGeslaagd);
        Assert.DoesNotContain(Publicatienamen.Vragen, cursor.Vensters.Keys);
        Assert.Single(await pipeline.ArchivedAsync());
        Assert.Equal(1, (await pipeline.PollAsync()).Nieuw);
    }

    private static SourceFolder Fill(SourceFolder source, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            source.Vragen($"2026Z{90000 + number}");
        }

        return source;
    }
}
