using Polly;

namespace Kamervragen.Koop;

/// <summary>
/// Keeps requests to one host apart. Every attempt takes the next free moment, so retries are paced as well and callers are
/// served in the order in which they came.
/// </summary>
internal sealed class Pacing(TimeSpan interval, TimeProvider time) : ResilienceStrategy
{
    private readonly Lock _gate = new();
    private TimeSpan _next = TimeSpan.MinValue;

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var wait = TakeTurn();
        if (wait > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(wait, time, context.CancellationToken);
            }
            catch (OperationCanceledException canceled)
            {
                return Outcome.FromException<TResult>(canceled);
            }
        }

        return await callback(context, state);
    }

    private TimeSpan TakeTurn()
    {
        // The monotonic clock: a wall clock that is set back must not stop the source for hours.
        var now = time.GetElapsedTime(0, time.GetTimestamp());
        lock (_gate)
        {
            var turn = _next > now ? _next : now;
            _next = turn + interval;
            return turn - now;
        }
    }
}
