using Kamervragen.Testing;
using KoopReplica;
using Polly;

namespace Kamervragen.Koop.Tests;

public sealed class Politeness
{
    private const string Id = "ah-tk-20252026-9001";

    [Fact]
    public async Task Waits_as_many_seconds_as_the_source_asks()
    {
        await using var koop = await SourceFixture.StartAsync();
        await DownloadAfterAsync(koop, ReplicaFault.Status(429, "77"));
        Assert.Contains(TimeSpan.FromSeconds(77), koop.Clock.Waits);
    }

    [Fact]
    public async Task Waits_until_the_date_the_source_names()
    {
        await using var koop = await SourceFixture.StartAsync(("RequestsPerSecond", "1000"));
        var record = await koop.RecordAsync(Id);
        var named = koop.Clock.GetUtcNow().AddSeconds(91);
        koop.SpoilDocument(ReplicaFault.Status(503, named.ToString("R")));
        await koop.Source.DownloadAsync(record);
        Assert.InRange(koop.Clock.GetUtcNow(), named.AddSeconds(-1), named.AddSeconds(1));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("morgen")]
    [InlineData("Wed, 01 Jan 2020 00:00:00 GMT")]
    public async Task Does_not_stumble_over_a_wait_of(string retryAfter)
    {
        await using var koop = await SourceFixture.StartAsync();
        await DownloadAfterAsync(koop, ReplicaFault.Status(429, retryAfter));
        Assert.Equal(2, koop.Downloads);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Fri, 15 Mar 2024 12:01:30 GMT", 90)]
    [InlineData("Fri, 15 Mar 2024 11:00:00 GMT", 0)]
    [InlineData("-5", null)]
    [InlineData("morgen", null)]
    [InlineData("99999999999", null)]
    public void Reads_the_wait_out_of_a_header_never_below_zero(string header, int? seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);
        var wait = RetryAfterHeader.Read(response.Headers, new DateTimeOffset(2024, 3, 15, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(seconds, wait?.TotalSeconds);
    }

    [Fact]
    public async Task Leaves_a_source_alone_that_wants_more_than_the_longest_wait()
    {
        await using var koop = await SourceFixture.StartAsync(("MaxRetryAfter", "00:01:00"));
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(ReplicaFault.Status(429, "3600"));
        var failure = await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
        Assert.Equal((KoopFailure.Unavailable, TimeSpan.FromHours(1)), (failure.Failure, failure.RetryAfter));
        Assert.Equal(1, koop.Downloads);
    }

    [Fact]
    public async Task Waits_longer_after_each_failure_and_then_gives_up()
    {
        await using var koop = await SourceFixture.StartAsync(("RequestsPerSecond", "1000"), ("MaxRetries", "4"), ("RetryDelay", "00:00:02"));
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(ReplicaFault.Status(500), times: 5);
        var before = koop.Clock.GetUtcNow();
        var failure = await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
        Assert.Equal(KoopFailure.Unavailable, failure.Failure);
        Assert.Equal(5, koop.Downloads);
        // 2 + 4 + 8 + 16 seconds, give or take the jitter.
        Assert.InRange(koop.Clock.GetUtcNow() - before, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Leaves_a_failing_source_alone_for_a_while_and_then_asks_again()
    {
        await using var koop = await SourceFixture.StartAsync(
            ("BreakerMinimum", "5"), ("BreakDuration", "00:01:00"), ("MaxRetries", "0"), ("RequestsPerSecond", "1000"));
        var record = await koop.RecordAsync(Id);
        // The search before was the fifth attempt, and a good one.
        koop.SpoilDocument(ReplicaFault.Status(500), times: 4);
        for (var i = 0; i < 8; i++)
        {
            await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
        }

        Assert.Equal(4, koop.Downloads);
        var failure = await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
        Assert.Equal(KoopFailure.Unavailable, failure.Failure);
        Assert.InRange(failure.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        koop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Id, (await koop.Source.DownloadAsync(record)).Id);
    }

    [Fact]
    public async Task Does_not_leave_a_source_alone_because_of_one_document_that_always_fails()
    {
        await using var koop = await SourceFixture.StartAsync(("BreakerMinimum", new KoopOptions().BreakerMinimum.ToString()));
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(ReplicaFault.Status(500), times: 1 + new KoopOptions().MaxRetries);
        await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
        Assert.Equal(Id, (await koop.Source.DownloadAsync(record)).Id);
    }

    [Fact]
    public async Task Asks_no_more_often_than_allowed_retries_included()
    {
        await using var koop = await SourceFixture.StartAsync(("RequestsPerSecond", "0.5"), ("RetryDelay", "00:00:00"));
        var before = koop.Clock.GetUtcNow();
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(ReplicaFault.Status(500), times: 2);
        await koop.Source.DownloadAsync(record);
        await koop.Source.DownloadMetadataAsync(record);
        Assert.Equal(TimeSpan.FromSeconds(8), koop.Clock.GetUtcNow() - before);
    }

    [Fact]
    public async Task Serves_callers_in_turn_a_fixed_time_apart()
    {
        var clock = new ManualTimeProvider();
        var pipeline = new ResiliencePipelineBuilder()
            .AddStrategy(_ => new Pacing(TimeSpan.FromSeconds(2), clock), new PacingOptions())
            .Build();
        var served = new List<int>();
        var calls = Enumerable.Range(0, 3).Select(i => pipeline.ExecuteAsync(_ =>
        {
            served.Add(i);
            return ValueTask.CompletedTask;
        }).AsTask()).ToList();
        Assert.Equal([0], served);
        clock.Advance(TimeSpan.FromSeconds(2));
        await calls[1];
        Assert.Equal([0, 1], served);
        Assert.False(calls[2].IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await calls[2];
        Assert.Equal([0, 1, 2], served);
    }

    private static async Task DownloadAfterAsync(SourceFixture koop, ReplicaFault fault)
    {
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(fault);
        await koop.Source.DownloadAsync(record);
    }
}
