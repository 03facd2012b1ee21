using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

/// <summary>Question sets whose answer is late are asked for by their number, each on days of its own.</summary>
public sealed class Rechecking(AzuriteFixture azurite) : RecheckingTests(azurite)
{
    [Fact]
    public async Task An_answer_that_no_search_by_date_lists_is_found_and_ends_in_the_dossier()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91101").Antwoord(91101, "2026Z91101", modified: "1999-05-01"));

        var result = await pipeline.Rechecker.RunAsync(None);
        await SweepAsync(pipeline);

        Assert.Equal(new RecheckResult(1, 0, 1, 0, 0, Gereed: true), result);
        Assert.Equal(["ah-tk-20252026-91101", "kv-tk-2026Z91101"], (await pipeline.Queries.GetAsync("2026Z91101", None))!.Bronnen.Select(source => source.Id).Order());
    }

    [Fact]
    public async Task What_it_finds_is_seen_by_the_poller_and_counted_once()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91102"));
        pipeline.Source.Antwoord(91102, "2026Z91102");

        await Task.WhenAll(pipeline.Rechecker.RunAsync(None), pipeline.PollAsync());
        var poll = await pipeline.PollAsync();
        await SweepAsync(pipeline);

        Assert.Equal((0, 0, true), (poll.Nieuw, poll.Ongewijzigd, poll.Volledig));
        Assert.Equal(2, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(2, (await pipeline.Changes.ListAsync(0, 10, None)).Count);
    }

    [Fact]
    public async Task A_set_is_not_asked_for_again_before_its_day()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91103"));
        await pipeline.Rechecker.RunAsync(None);

        Assert.Equal(["2026-03-07", "2026-03-14", "2026-03-21"], await DaysAskedAsync(pipeline, days: 21));
    }

    [Fact]
    public async Task A_set_is_asked_for_first_on_the_day_after_its_term()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91104", ingezonden: "2026-02-16"));
        await pipeline.Rechecker.RunAsync(None);

        Assert.Equal("2026-03-09", (await pipeline.Queries.GetAsync("2026Z91104", None))!.Termijn?.ToString("O"));
        Assert.Equal(["2026-03-10", "2026-03-17"], await DaysAskedAsync(pipeline, days: 20));
    }

    [Fact]
    public async Task The_older_a_set_the_less_often_it_is_asked_for()
    {
        // Terms that passed 30 weeks and three years before the clock begins.
        await using var pipeline = await TakenInAsync(source => source.Vragen("2025Z91105", ingezonden: "2025-07-14").Vragen("2023Z91105", ingezonden: "2023-02-09"));
        await pipeline.Rechecker.RunAsync(None);
        pipeline.Replica.Requests.Clear();

        for (var day = 0; day < 26 * 7; day++)
        {
            pipeline.Clock.Advance(Day);
            await pipeline.Rechecker.RunAsync(None);
        }

        var asked = Asked(pipeline);
        Assert.Equal((6, 1), (asked.Count(number => number == "2025Z91105"), asked.Count(number => number == "2023Z91105")));
    }

    [Fact]
    public async Task A_set_that_is_answered_is_not_asked_for()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91106").Antwoord(91106, "2026Z91106"));

        var result = await pipeline.Rechecker.RunAsync(None);

        Assert.Equal((0, 0), (result.Gevraagd, pipeline.Replica.Requests.Total));
    }

    [Fact]
    public async Task A_set_that_is_answered_in_part_is_asked_for()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91107").Antwoord(91107, "2026Z91107", aantal: 1));

        await pipeline.Rechecker.RunAsync(None);

        Assert.Equal(["2026Z91107"], Asked(pipeline));
        Assert.Equal(0, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
    }

    [Fact]
    public async Task Days_on_which_nothing_ran_are_made_up_for_once()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91108"));
        await pipeline.Rechecker.RunAsync(None);
        pipeline.Replica.Requests.Clear();
        pipeline.Clock.Advance(40 * Day);

        await pipeline.Rechecker.RunAsync(None);
        await pipeline.Rechecker.RunAsync(None);

        Assert.Equal(["2026Z91108"], Asked(pipeline));
    }
}
