using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

/// <summary>
/// While too many archived documents wait for the parser, old ones are left at the source. Here at most five may wait; a
/// stopped parser is one that nobody runs, and one that has caught up has processed and swept all.
/// </summary>
public sealed class HoldingBack(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Most = 5;
    private static readonly (string Name, string Value) Bound = ("Koop:MaxUnprocessed", $"{Most}");

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_poll_beside_a_stopped_parser_takes_in_no_more_than_may_wait()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 12), Bound);

        var (first, second) = (await pipeline.PollAsync(), await pipeline.PollAsync());

        Assert.Equal([(Most, false, true), (0, false, true)], new[] { first, second }.Select(poll => (poll.Nieuw, poll.Volledig, poll.Ingehouden)));
        Assert.Equal(Most, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task What_is_published_goes_first_and_goes_on()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 12).Vragen("2026Z92001", "2026-03-01", beschikbaar: "2026-03-01"), Bound);
        await pipeline.PollAsync();
        var first = await pipeline.ArchivedAsync();
        pipeline.Source.Vragen("2026Z92002", "2026-03-02", beschikbaar: "2026-03-02");

        await pipeline.PollAsync();

        Assert.Equal(Most, first.Count);
        Assert.Contains(first, name => name.StartsWith("kv-tk-2026Z92001/", StringComparison.Ordinal));
        Assert.Contains(await pipeline.ArchivedAsync(), name => name.StartsWith("kv-tk-2026Z92002/", StringComparison.Ordinal));
        Assert.Equal(Most + 1, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_parser_catches_up()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 12), Bound);
        var polls = new List<PollResult>();
        for (var poll = 0; poll < 3; poll++)
        {
            polls.Add(await pipeline.PollAsync());
            await CatchUpAsync(pipeline);
        }

        Assert.Equal([(5, false), (5, false), (2, true)], polls.Select(poll => (poll.Nieuw, poll.Volledig)));
        Assert.Equal(12, (await pipeline.HealthAsync()).Gearchiveerd);
        Assert.Equal(12, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
    }

    [Fact]
    public async Task It_is_said_once_when_it_begins_and_once_when_it_ends()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 7), Bound);
        for (var poll = 0; poll < 4; poll++)
        {
            await pipeline.PollAsync();
            pipeline.Clock.Advance(TimeSpan.FromMinutes(15));
            await pipeline.RestartAsync();
        }

        await CatchUpAsync(pipeline);
        await pipeline.PollAsync();
        await pipeline.PollAsync();

        Assert.Equal(
            [
                "5 archived documents wait for the parser: until it has caught up, only those published in the last 30 days are taken in",
                "The parser has caught up: old documents are taken in again, after 01:10:00",
            ],
            pipeline.Log.Lines.Select(line => line.Text).Where(text => text.Contains("the parser", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_source_that_fails_meanwhile_does_not_end_it()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 7), Bound);
        await pipeline.PollAsync();
        var since = (await pipeline.Ledger.GetCursorAsync(None)).IngehoudenSinds;
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(503), times: 2);
        pipeline.Clock.Advance(TimeSpan.FromMinutes(15));

        await Assert.ThrowsAsync<PollFailedException>(pipeline.PollAsync);

        Assert.NotNull(since);
        Assert.Equal(since, (await pipeline.Ledger.GetCursorAsync(None)).IngehoudenSinds);
    }

    [Fact]
    public async Task Documents_that_have_failed_do_not_hold_back_the_others()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, Most), Bound);
        for (var item = 0; item < Most; item++)
        {
            await pipeline.Work.WriteAsync(
                new Werk { BlobName = $"mislukt-{item}/x.xml", Id = $"mislukt-{item}", Sinds = pipeline.Clock.GetUtcNow(), VolgendePoging = pipeline.Clock.GetUtcNow(), Pogingen = 1 }, None);
        }

        Assert.Equal((Most, true), (await pipeline.PollAsync() is var poll ? (poll.Nieuw, poll.Volledig) : default));
    }

    [Fact]
    public async Task An_old_document_that_waits_for_another_try_waits_longer_and_is_not_lost()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, Most + 1), Bound);
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404));
        await pipeline.PollAsync();
        pipeline.Clock.Advance(TimeSpan.FromHours(2));

        var heldBack = await pipeline.PollAsync();
        await CatchUpAsync(pipeline);
        var after = await pipeline.PollAsync();

        Assert.Equal((0, true), (heldBack.Nieuw, heldBack.Ingehouden));
        Assert.Equal((1, true), (after.Nieuw, after.Volledig));
    }

    [Fact]
    public async Task What_waits_is_counted_once_a_poll_and_only_where_an_old_document_is_to_be_taken_in()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z92003", "2026-03-01", beschikbaar: "2026-03-01"), Bound);

        await pipeline.PollAsync();
        var news = Counts();
        Old(pipeline.Source, 3);
        await pipeline.PollAsync();

        Assert.Equal((0, 1), (news, Counts()));

        int Counts() => pipeline.StorageCalls.Calls.Count(call => Uri.UnescapeDataString(call).Contains("Pogingen eq 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backfill_waits_until_the_parser_has_caught_up()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 7), Bound);
        var waited = false;
        var backfill = pipeline.Backfiller.RunAsync(
            new BackfillRequest(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)), step => waited |= step.Ingehouden, None);
        await WaitFor.ValueAsync(() => Task.FromResult(pipeline.Clock.WaitingTimers), waiting => waiting > 0, TimeSpan.FromSeconds(30));
        var meanwhile = (await pipeline.ArchivedAsync()).Count;
        await pipeline.ProcessAllAsync();
        await pipeline.Work.RemoveAsync([.. (await pipeline.ArchivedAsync())], None);

        pipeline.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((7, false), (await backfill is var result ? (result.Nieuw, result.Ingehouden) : default));
        Assert.Equal((Most, true), (meanwhile, waited));
    }

    [Fact]
    public async Task A_late_answer_that_is_found_by_number_goes_on()
    {
        await using var pipeline = await Pipeline.StartAsync(
            azurite, source => Old(source, Most).Vragen("2026Z92004").Antwoord(92004, "2026Z92004", modified: "1999-05-01", beschikbaar: "2026-02-28"), Bound);
        await pipeline.PollAsync();
        await pipeline.Processor.ProcessAsync((await pipeline.ArchivedAsync()).Single(name => name.Contains("92004", StringComparison.Ordinal)), None);

        var result = await pipeline.Rechecker.RunAsync(None);

        Assert.Equal((1, true), (result.Nieuw, result.Gereed));
    }

    [Fact]
    public async Task A_month_that_is_compared_is_gone_on_with_by_the_next_run()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => Old(source, 7), Bound, ("Koop:Since", "2026-02-27"));
        await pipeline.PollAsync();

        var first = (await pipeline.Reconciler.RunNextAsync(None))!;
        await CatchUpAsync(pipeline);
        var next = (await pipeline.Reconciler.RunNextAsync(None))!;

        Assert.Equal((Most, false), (first.Opgehaald, first.Volledig));
        Assert.Equal((first.Maand, 2, true), (next.Maand, next.Opgehaald, next.Volledig));
    }

    [Fact]
    public async Task A_bound_that_cannot_be_is_refused_with_a_remedy()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, _ => { }, ("Koop:MaxUnprocessed", "0"));

        var refusal = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => pipeline.Poller);

        Assert.Contains("Koop:MaxUnprocessed is 0; give a number from 1 to 100000.", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Question sets of years ago that the source has touched this February.</summary>
    private static SourceFolder Old(SourceFolder source, int count)
    {
        for (var set = 1; set <= count; set++)
        {
            source.Vragen($"2019Z921{set:D2}", $"2026-02-{set:D2}", beschikbaar: "2019-05-01");
        }

        return source;
    }

    private static async Task CatchUpAsync(Pipeline pipeline)
    {
        await pipeline.ProcessAllAsync();
        pipeline.Clock.Advance(new SweepOptions().Grace);
        await pipeline.Sweeper.SweepAsync(None);
    }
}
