using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kamervragen.Testing;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Tests.Support;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_timer_runs_at_each_occurrence_of_its_schedule()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(Poll)));

        await AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("12:05 late=False next=12:05", await application.Recorder.NextAsync());
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("12:10 late=False next=12:10", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task A_timer_does_not_run_before_its_time()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(Poll)));

        await AdvanceAsync(TimeSpan.FromMinutes(4));
        await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);

        Assert.Empty(application.Recorder.Rest());
    }

    [Fact]
    public async Task The_status_is_kept_where_the_functions_host_keeps_it()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(Poll)));
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        await application.Recorder.NextAsync();
        await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);

        var status = await new BlobContainerClient(azurite.ConnectionString, "azure-webjobs-hosts")
            .GetBlobClient($"timers/{application.Setup.HostId}/{typeof(Poll).FullName}.Run/status")
            .DownloadContentAsync();

        Assert.Equal(
            """{"Last":"2024-03-15T12:05:00","Next":"2024-03-15T12:10:00","LastUpdated":"2024-03-15T12:05:00"}""",
            status.Value.Content.ToString());
    }

    [Fact]
    public async Task A_run_that_was_missed_while_the_host_was_down_is_made_up_for_at_once()
    {
        var setup = Setup(typeof(Poll));
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);
        }

        _clock.Advance(TimeSpan.FromMinutes(12));
        await using var second = await TestApplication.StartAsync(setup);

        Assert.Equal("12:12 late=True next=12:05", await second.Recorder.NextAsync());
        await AdvanceAsync(TimeSpan.FromMinutes(3));
        Assert.Equal("12:15 late=False next=12:15", await second.Recorder.NextAsync());
    }

    [Fact]
    public async Task A_start_before_the_next_occurrence_runs_nothing()
    {
        var setup = Setup(typeof(Poll));
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await AdvanceAsync(TimeSpan.FromMinutes(5));
            await first.Recorder.NextAsync();
            await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);
        }

        _clock.Advance(TimeSpan.FromMinutes(4));
        await using var second = await TestApplication.StartAsync(setup);
        await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);

        Assert.Empty(second.Recorder.Rest());
    }

    [Fact]
    public async Task A_schedule_that_was_changed_meanwhile_is_not_late()
    {
        var setup = Setup(typeof(Poll));
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);
        }

        _clock.Advance(TimeSpan.FromMinutes(12));
        setup.Settings["PollSchedule"] = "0 */10 * * * *";
        await using var second = await TestApplication.StartAsync(setup);
        await AdvanceAsync(TimeSpan.FromMinutes(8));

        Assert.Equal("12:20 late=False next=12:20", await second.Recorder.NextAsync());
    }

    [Fact]
    public async Task RunOnStartup_runs_at_the_start_and_then_by_the_schedule()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(AtStart)));

        Assert.Equal("12:00 late=False next=none", await application.Recorder.NextAsync());
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("12:05 late=False next=none", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task Without_UseMonitor_nothing_is_recorded()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(AtStart)));
        await application.Recorder.NextAsync();
        await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);

        Assert.False(await HasRecordAsync(application.Setup.HostId));
    }

    [Fact]
    public async Task A_timer_never_runs_twice_at_once_and_what_fell_into_a_long_run_follows_it_once()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(Slow)));
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("begin", await application.Recorder.NextAsync());

        _clock.Advance(TimeSpan.FromMinutes(13));
        Assert.Empty(application.Recorder.Rest());
        application.Gate.Open();

        Assert.Equal("end", await application.Recorder.NextAsync());
        Assert.Equal("begin", await application.Recorder.NextAsync());
        Assert.Equal("end", await application.Recorder.NextAsync());
        await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);
        Assert.Empty(application.Recorder.Rest());
    }

    [Fact]
    public async Task A_failing_timer_is_retried_as_its_attribute_says_and_runs_again_by_its_schedule()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(FailsAlways)));

        await AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("12:05:00 no retry", await application.Recorder.NextAsync());
        await AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("12:05:10 retry 1 of 2", await application.Recorder.NextAsync());
        await AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("12:05:20 retry 2 of 2", await application.Recorder.NextAsync());
        await AdvanceAsync(TimeSpan.FromSeconds(280));
        Assert.Equal("12:10:00 no retry", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task A_run_that_the_stop_cut_off_counts_as_missed()
    {
        var setup = Setup(typeof(Cancellable)) with { StopGrace = TimeSpan.Zero };
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await AdvanceAsync(TimeSpan.FromMinutes(5));
            Assert.Equal("begin late=False", await first.Recorder.NextAsync());
            await first.StopAsync();
        }

        _clock.Advance(TimeSpan.FromSeconds(1));
        await using var second = await TestApplication.StartAsync(setup);

        Assert.Equal("begin late=True", await second.Recorder.NextAsync());
    }

    [Fact]
    public async Task A_missing_setting_is_named_with_the_function()
    {
        var setup = Setup(typeof(Poll));
        setup.Settings.Remove("PollSchedule");

        var exception = await Assert.ThrowsAsync<HostStartException>(() => TestApplication.StartAsync(setup));

        Assert.Equal("The setting 'PollSchedule' is missing; the function 'Poll' needs it.", exception.Message);
    }

    [Fact]
    public async Task Missing_storage_is_named()
    {
        var exception = await Assert.ThrowsAsync<HostStartException>(() => TestApplication.StartAsync(Setup(typeof(Poll)) with { Storage = null }));

        Assert.Contains("'AzureWebJobsStorage' is missing", exception.Message, StringComparison.Ordinal);
    }

    private TestSetup Setup(Type functions) => new(functions)
    {
        Storage = azurite.ConnectionString,
        Time = _clock,
        Settings = new(StringComparer.OrdinalIgnoreCase) { ["PollSchedule"] = "0 */5 * * * *" },
    };

    private async Task AdvanceAsync(TimeSpan by)
    {
        await Eventually.HoldsAsync(() => _clock.WaitingTimers == 1);
        _clock.Advance(by);
    }

    private async Task<bool> HasRecordAsync(string hostId)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, "azure-webjobs-hosts");
        await container.CreateIfNotExistsAsync();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"timers/{hostId}/", CancellationToken.None))
        {
            return blob is not null;
        }

        return false;
    }

    public sealed class Poll(Recorder recorder, TimeProvider time)
    {
        [Function("Poll")]
        public void Run([TimerTrigger("%PollSchedule%")] TimerInfo timer) => recorder.Add(Describe(timer, time));

        public static string Describe(TimerInfo timer, TimeProvider time) =>
            $"{time.GetUtcNow():HH:mm} late={timer.IsPastDue} next={timer.ScheduleStatus?.Next.ToString("HH:mm") ?? "none"}";
    }

    public sealed class AtStart(Recorder recorder, TimeProvider time)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 */5 * * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) =>
            recorder.Add(Poll.Describe(timer, time));
    }

    public sealed class Slow(Recorder recorder, Gate gate)
    {
        [Function("Slow")]
        public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer)
        {
            recorder.Add("begin");
            await gate.PassAsync();
            recorder.Add(timer.IsPastDue ? "late" : "end");
        }
    }

    public sealed class FailsAlways(Recorder recorder, TimeProvider time)
    {
        [Function("FailsAlways")]
        [FixedDelayRetry(2, "00:00:10")]
        public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, FunctionContext context)
        {
            var retry = context.RetryContext is { } again ? $"retry {again.RetryCount} of {again.MaxRetryCount}" : "no retry";
            recorder.Add($"{time.GetUtcNow():HH:mm:ss} {retry}");
            throw new InvalidOperationException(timer.IsPastDue.ToString());
        }
    }

    public sealed class Cancellable(Recorder recorder, Gate gate)
    {
        [Function("Cancellable")]
        public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
        {
            recorder.Add($"begin late={timer.IsPastDue}");
            await gate.PassAsync(cancellationToken);
        }
    }
}
