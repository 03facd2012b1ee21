using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Ingestion.Tests;

/// <summary>The source is gone for a week.</summary>
public sealed class Outages(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);
    private static readonly int PollsOfAWeek = (int)(TimeSpan.FromDays(7) / Interval);

    [Fact]
    public async Task A_week_without_the_source_costs_two_requests_a_poll_and_two_lines_in_the_log_and_nothing_is_missed()
    {
        await using var pipeline = await Pipeline.StartAsync(
            azurite, source => source.Vragen("2026Z90501", "2026-03-01"), ("Koop:BreakerMinimum", "100000"));
        await pipeline.Poller.PollOnScheduleAsync(CancellationToken.None);
        pipeline.Log.Clear();
        pipeline.Replica.Requests.Clear();

        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(503), times: int.MaxValue);
        var alarmed = 0;
        for (var poll = 0; poll < PollsOfAWeek; poll++)
        {
            pipeline.Clock.Advance(Interval);
            alarmed += await FailsAsync(pipeline) ? 1 : 0;
            if (poll % 96 == 0)
            {
                pipeline.Source.Vragen($"2026Z906{poll / 96:D2}", DateOnly.FromDateTime(pipeline.Clock.GetUtcNow().UtcDateTime).ToString("O"));
            }
        }

        var requests = pipeline.Replica.Requests.Total;
        pipeline.Replica.Faults.Clear();
        await pipeline.Poller.PollOnScheduleAsync(CancellationToken.None);

        Assert.Equal(PollsOfAWeek - (int)(new PollOptions().StaleAfter / Interval), alarmed);
        Assert.Equal(2 * PollsOfAWeek, requests);
        Assert.Equal(1 + 7, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(
            ["Warning 4", "Information 5", "Information 1"],
            pipeline.Log.Lines.Where(line => line.Level >= LogLevel.Information).Select(line => $"{line.Level} {line.Id}"));
    }

    private static async Task<bool> FailsAsync(Pipeline pipeline)
    {
        try
        {
            await pipeline.Poller.PollOnScheduleAsync(CancellationToken.None);
            return false;
        }
        catch (PollFailedException)
        {
            return true;
        }
    }
}
