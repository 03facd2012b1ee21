using System.Text.RegularExpressions;
using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Ingestion.Tests;

/// <summary>
/// Question sets whose answer is late are asked for by their number, each on days of its own. All sets here were asked on 30
/// January 2026, so their term was 20 February, unless it says otherwise; the clock begins on Monday 2 March.
/// </summary>
public sealed partial class Rechecking(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string Name, string Value) Recent = ("Koop:Since", "2026-01-01");
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken None => CancellationToken.None;

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

    [Theory]
    [InlineData("503")]
    [InlineData("400")]
    [InlineData("<html><body>Onderhoud</body></html>")]
    public async Task A_set_for_which_the_source_fails_is_tried_by_the_next_run(string failure)
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91117").Antwoord(91117, "2026Z91117", modified: "1999-05-01"));
        pipeline.Replica.Faults.Add(
            ReplicaRequestKind.Search, int.TryParse(failure, out var status) ? ReplicaFault.Status(status) : ReplicaFault.Body(failure));

        var (failed, next) = (await pipeline.Rechecker.RunAsync(None), await pipeline.Rechecker.RunAsync(None));

        Assert.Equal((0, false), (failed.Nieuw, failed.Gereed));
        Assert.Equal((1, true), (next.Nieuw, next.Gereed));
    }

    [Theory]
    [InlineData(503, 1)]
    [InlineData(400, 3)]
    public async Task An_outage_costs_few_requests_a_run_and_no_line_in_the_log_and_no_set_is_skipped(int status, int requests)
    {
        await using var pipeline = await TakenInAsync(
            source => source.Vragen("2026Z91118").Vragen("2026Z91119").Vragen("2026Z91120").Vragen("2026Z91121"), ("Koop:BreakerMinimum", "100000"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(status), times: int.MaxValue);
        pipeline.Log.Clear();

        for (var hour = 0; hour < 11; hour++)
        {
            await pipeline.Rechecker.RunAsync(None);
            pipeline.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(11 * requests, pipeline.Replica.Requests.Total);
        Assert.DoesNotContain(pipeline.Log.Lines, line => line.Level >= LogLevel.Warning);
        pipeline.Replica.Faults.Clear();
        pipeline.Replica.Requests.Clear();
        await pipeline.Rechecker.RunAsync(None);
        Assert.Equal(["2026Z91118", "2026Z91119", "2026Z91120", "2026Z91121"], Asked(pipeline));
    }

    [Fact]
    public async Task A_set_for_which_the_source_has_no_usable_answer_does_not_hold_up_those_behind_it()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91122").Vragen("2026Z91123"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body("geen xml"));

        var result = await pipeline.Rechecker.RunAsync(None);

        Assert.Equal((2, 1, true), (result.Gevraagd, result.Mislukt, result.Gereed));
    }

    [Fact]
    public async Task A_set_for_which_the_source_never_has_a_usable_answer_is_passed_over_after_a_day()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91124").Vragen("2026Z91125"), ("Recheck:MaxSets", "1"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body("geen xml"), times: 3);
        await pipeline.Rechecker.RunAsync(None);
        await pipeline.Rechecker.RunAsync(None);
        pipeline.Clock.Advance(Day);
        await pipeline.Rechecker.RunAsync(None);

        await pipeline.Rechecker.RunAsync(None);

        Assert.Equal(["2026Z91124", "2026Z91124", "2026Z91124", "2026Z91125"], Asked(pipeline));
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
    public async Task A_document_that_is_not_there_yet_waits_and_is_fetched_by_the_poller()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91143").Antwoord(91143, "2026Z91143", modified: "1999-05-01"));
        pipeline.Replica.Faults.WithholdXml("ah-tk-20252026-91143");
        var found = await pipeline.Rechecker.RunAsync(None);
        pipeline.Clock.Advance(7 * Day);
        var again = await pipeline.Rechecker.RunAsync(None);
        pipeline.Replica.Faults.ReleaseXml("ah-tk-20252026-91143");

        await pipeline.PollAsync();

        Assert.Equal((1, 0), (found.Geparkeerd, again.Geparkeerd));
        Assert.Contains(await pipeline.ArchivedAsync(), name => name.StartsWith("ah-tk-20252026-91143/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_source_lists_of_other_sets_is_left_alone()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91144").Antwoord(91145, "2026Z91145", modified: "1999-05-01"));
        using var client = new HttpClient();
        var answer = await client.GetStringAsync(new Uri(pipeline.Replica.BaseAddress, """/sru?operation=searchRetrieve&query=w.vraagnummer=="2026Z91145" """));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body(answer));

        var result = await pipeline.Rechecker.RunAsync(None);

        Assert.Equal((1, 0), (result.Gevraagd, result.Nieuw));
        Assert.Single(await pipeline.ArchivedAsync());
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

    [Fact]
    public async Task A_person_can_ask_for_any_set_at_any_time_apart_from_the_round()
    {
        await using var pipeline = await TakenInAsync(
            source => source.Vragen("2026Z91147").Antwoord(91147, "2026Z91147").Vragen("2026Z91148", modified: "1999-05-01").Vragen("2026Z91149"));

        var result = await pipeline.Rechecker.AskAsync(["2026Z91147", "2026Z91148", "2026Z91150"], None);
        await SweepAsync(pipeline);
        var round = await pipeline.Rechecker.RunAsync(None);

        Assert.Equal((3, 1), (result.Gevraagd, result.Nieuw));
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z91148", None));
        Assert.Equal(2, round.Gevraagd);
    }

    [Fact]
    public async Task A_person_is_told_that_the_source_fails()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91151"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(503));

        await Assert.ThrowsAsync<HistoryStoppedException>(() => pipeline.Rechecker.AskAsync(["2026Z91151"], None));
    }

    [Theory]
    [InlineData("Recheck:MaxSets", "0", "from 1 to 10000")]
    [InlineData("Recheck:MaxDuration", "00:00:00", "from 00:00:01 to 00:25:00")]
    [InlineData("Recheck:MaxDuration", "01:00:00", "from 00:00:01 to 00:25:00")]
    public async Task Settings_that_cannot_work_are_refused_with_a_remedy(string name, string value, string remedy)
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, _ => { }, (name, value));

        var refusal = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => pipeline.Rechecker);

        Assert.Contains($"{name} is {value}; give a", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>A pipeline that has taken in what searches list since January.</summary>
    private async Task<Pipeline> TakenInAsync(Action<SourceFolder> publications, params (string Name, string Value)[] settings)
    {
        var pipeline = await Pipeline.StartAsync(azurite, publications, [Recent, .. settings]);
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        pipeline.Replica.Requests.Clear();
        return pipeline;
    }

    private static async Task SweepAsync(Pipeline pipeline)
    {
        pipeline.Clock.Advance(new SweepOptions().Grace);
        await pipeline.Sweeper.SweepAsync(None);
    }

    /// <summary>Runs as the timer does, some times a day, and says on which days the source was asked.</summary>
    private static async Task<IReadOnlyList<string>> DaysAskedAsync(Pipeline pipeline, int days)
    {
        var asked = new List<string>();
        for (var run = 0; run < 4 * days; run++)
        {
            pipeline.Clock.Advance(Day / 4);
            pipeline.Replica.Requests.Clear();
            await pipeline.Rechecker.RunAsync(None);
            asked.AddRange(Asked(pipeline).Select(_ => $"{pipeline.Clock.GetUtcNow():yyyy-MM-dd}"));
        }

        return asked;
    }

    private static Task<IReadOnlyList<string>> RowsAsync(Pipeline pipeline) => TableDump.ReadAsync(pipeline.ConnectionString, TableNames.All);

    private static IReadOnlyList<string> Asked(Pipeline pipeline) =>
        [.. pipeline.Replica.Requests.Recent.Select(request => Number().Match(Uri.UnescapeDataString(request.Target))).Where(match => match.Success).Select(match => match.Groups["number"].Value)];

    [GeneratedRegex("""w\.vraagnummer=="(?<number>[^"]+)" """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
