using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Ingestion.Tests;

/// <summary>What the source fails to answer is asked for again, and holds up nothing else.</summary>
public sealed class RecheckingFailures(AzuriteFixture azurite) : RecheckingTests(azurite)
{
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
}
