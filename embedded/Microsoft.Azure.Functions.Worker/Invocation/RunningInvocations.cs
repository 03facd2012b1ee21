namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>What runs now, so that a stop can wait for it and then ask it to end.</summary>
internal sealed class RunningInvocations : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<string> _running = [];
    private TaskCompletionSource _idle = NewIdle();

    /// <summary>Cancelled when running functions must come to an end.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>The functions that run now; one that runs twice is named twice.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_gate)
            {
                return [.. _running];
            }
        }
    }

    public void Enter(string name)
    {
        lock (_gate)
        {
            _running.Add(name);
            if (_idle.Task.IsCompleted)
            {
                _idle = NewIdle();
            }
        }
    }

    public void Leave(string name)
    {
        lock (_gate)
        {
            _running.Remove(name);
            if (_running.Count == 0)
            {
                _idle.TrySetResult();
            }
        }
    }

    /// <summary>Asks all running functions to end.</summary>
    public Task CancelAsync() => _stop.CancelAsync();

    /// <summary>Waits until nothing runs.</summary>
    /// <returns>False when the time was up first.</returns>
    public async Task<bool> WaitUntilIdleAsync(TimeSpan atMost)
    {
        Task idle;
        lock (_gate)
        {
            idle = _running.Count == 0 ? Task.CompletedTask : _idle.Task;
        }

        try
        {
            await idle.WaitAsync(atMost);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public void Dispose() => _stop.Dispose();

    private static TaskCompletionSource NewIdle() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
