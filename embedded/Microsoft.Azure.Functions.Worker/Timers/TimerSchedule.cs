using Microsoft.Azure.Functions.Worker.Hosting;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>When a timer runs, in the time zone of the host.</summary>
internal abstract class TimerSchedule
{
    // A schedule that runs more often than this is not worth a record of each run.
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    /// <summary>Reads a schedule of six or five fields, or a time span.</summary>
    /// <exception cref="HostStartException">It is neither.</exception>
    public static TimerSchedule Parse(string text, string functionName)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        if (fields is 5 or 6
            && CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 }) is { } crontab)
        {
            return new CrontabTimerSchedule(crontab, text);
        }

        if (fields == 1 && TimeSpan.TryParse(text, out var interval) && interval > TimeSpan.Zero)
        {
            return new IntervalTimerSchedule(interval);
        }

        throw new HostStartException(
            $"The function '{functionName}' has the schedule '{text}'; give six fields with seconds first ('0 */15 * * * *'), or a time as hh:mm:ss.");
    }

    /// <summary>The first run after a moment.</summary>
    public abstract DateTime Next(DateTime after);

    /// <summary>Whether the runs are far enough apart to be recorded.</summary>
    public bool IsMonitorable(DateTime now)
    {
        var previous = Next(now);
        for (var i = 0; i < 10; i++)
        {
            var next = Next(previous);
            if (next - previous < ShortestMonitored)
            {
                return false;
            }

            previous = next;
        }

        return true;
    }

    private sealed class CrontabTimerSchedule(CrontabSchedule crontab, string text) : TimerSchedule
    {
        // The library stops at its end; without a bound an impossible date (30 February) would search for ever.
        public override DateTime Next(DateTime after) => crontab.GetNextOccurrence(after, after.AddYears(10));

        public override string ToString() => text;
    }

    private sealed class IntervalTimerSchedule(TimeSpan interval) : TimerSchedule
    {
        public override DateTime Next(DateTime after) => after + interval;

        public override string ToString() => $"every {interval:c}";
    }
}
