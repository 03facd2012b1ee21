namespace Kamervragen.Koop.Tests;

/// <summary>
/// A clock on which waiting takes no time: it moves on by what is waited for, and remembers that. Time limits do not expire
/// by themselves, only when the test says so; they are known by their exact length.
/// </summary>
internal sealed class WaitlessClock(params TimeSpan[] limits) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly HashSet<Timer> _limits = [];
    private DateTimeOffset _now = new(2024, 3, 15, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Every wait so far, without time limits.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            _now += by;
        }
    }

    /// <summary>Lets all running time limits expire.</summary>
    public void ExpireLimits()
    {
        Timer[] due;
        lock (_gate)
        {
            due = [.. _limits];
            _limits.Clear();
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool IsLimit(TimeSpan wait) => limits.Contains(wait);

    private sealed class Timer(WaitlessClock clock, TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._limits.Remove(this);
                if (dueTime < TimeSpan.Zero)
                {
                    return true;
                }

                if (clock.IsLimit(dueTime))
                {
                    clock._limits.Add(this);
                    return true;
                }

                clock._waits.Add(dueTime);
                clock._now += dueTime;
            }

            // Not on this thread: whoever waits is still setting up the wait.
            ThreadPool.QueueUserWorkItem(_ => Fire());
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._limits.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
