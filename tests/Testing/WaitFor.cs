namespace Kamervragen.Testing;

/// <summary>Waits for what another process will make true; a test that has to wait longer than a limit fails with what it saw last.</summary>
public static class WaitFor
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads until a value passes.</summary>
    /// <param name="read">Reads the value; an exception counts as not yet.</param>
    /// <param name="passes">Whether it is the value waited for.</param>
    /// <param name="limit">The longest wait.</param>
    public static async Task<T> ValueAsync<T>(Func<Task<T>> read, Func<T, bool> passes, TimeSpan limit)
    {
        using var timer = new PeriodicTimer(Interval);
        using var timeout = new CancellationTokenSource(limit);
        object? last = null;
        while (true)
        {
            try
            {
                var value = await read();
                if (passes(value))
                {
                    return value;
                }

                last = value;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or Azure.RequestFailedException)
            {
                last = exception.Message;
            }

            try
            {
                await timer.WaitForNextTickAsync(timeout.Token);
            }
            catch (OperationCanceledException exception)
            {
                throw new TimeoutException($"It did not happen within {limit}; last seen: {last}", exception);
            }
        }
    }
}
