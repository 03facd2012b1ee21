using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Runs a function by its schedule: never twice at once, and once more at the start when a run was missed.</summary>
internal sealed class TimerListener(
    FunctionDescriptor function,
    TimerSchedule schedule,
    ScheduleStore? store,
    FunctionInvoker invoker,
    TimeProvider time,
    ILogger logger) : LoopListener(time, logger)
{
    // Waits are cut, so that a clock that is set forward is noticed within this time.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private ScheduleStatus? _status;
    private bool _isPastDue;
    private bool _runNow;

    private DateTime Now => Time.GetLocalNow().DateTime;

    public override IEnumerable<FunctionLine> Describe() => [new(function.Name, "timer", schedule.ToString()!)];

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        _status ??= await BeginAsync(cancellationToken);
        if (!_runNow && _status.Next > Now)
        {
            var wait = _status.Next - Now;
            return wait < LongestWait ? wait : LongestWait;
        }

        await RunAsync(cancellationToken);
        return TimeSpan.Zero;
    }

    /// <summary>Reads the record and finds out whether a run was missed.</summary>
    private async Task<ScheduleStatus> BeginAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var recorded = store is null ? null : await store.ReadAsync(cancellationToken);
        var status = recorded is null
            ? new ScheduleStatus { Next = schedule.Next(now), LastUpdated = now }
            : FollowSchedule(recorded, now);
        if (store is not null && !ReferenceEquals(status, recorded))
        {
            await store.WriteAsync(status, cancellationToken);
        }

        _isPastDue = store is not null && status.Next < now;
        _runNow = _isPastDue || ((TimerTriggerAttribute)function.Trigger).RunOnStartup;
        return status;
    }

    // A run that the old schedule planned is not missed when the schedule has changed since.
    private ScheduleStatus FollowSchedule(ScheduleStatus recorded, DateTime now)
    {
        var expected = schedule.Next(recorded.Last != default ? recorded.Last : recorded.LastUpdated);
        if (expected == recorded.Next)
        {
            return recorded;
        }

        return new ScheduleStatus { Next = expected < now ? schedule.Next(now) : expected, LastUpdated = now };
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var planned = _status!.Next;
        var started = Now;
        var info = new TimerInfo { IsPastDue = _isPastDue, ScheduleStatus = store is null ? null : _status };
        if (!await InvokeWithRetriesAsync(info, cancellationToken))
        {
            return;
        }

        // A timer may fire a moment early; without this the same run would be planned again.
        var last = !_runNow && planned > started ? planned : started;
        _isPastDue = _runNow = false;
        _status = new ScheduleStatus { Last = last, Next = schedule.Next(last), LastUpdated = last };
        if (store is not null)
        {
            await store.WriteAsync(_status, CancellationToken.None);
        }
    }

    /// <summary>Runs the function, and again as its retry attribute says.</summary>
    /// <returns>False when the host stopped meanwhile: the run counts as missed and is made up for at the next start.</returns>
    private async Task<bool> InvokeWithRetriesAsync(TimerInfo info, CancellationToken paused)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                var context = retry == 0 ? null : new InvocationRetryContext(retry, function.Retry!.MaxRetryCount);
                await invoker.InvokeAsync(function, new TimerEvent(info), context, CancellationToken.None);
                return true;
            }
            catch (OperationCanceledException) when (paused.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception) when (!RetryPolicy.Allows(function.Retry, retry + 1))
            {
                // The invoker has logged it. The schedule goes on.
                return true;
            }
            catch (Exception)
            {
                var delay = RetryPolicy.Delay(function.Retry!, retry + 1);
                Logger.LogWarning("'{FunctionName}' is tried again in {Delay} (retry {Retry})", function.Name, delay, retry + 1);
                await Task.Delay(delay, Time, paused);
            }
        }
    }
}
