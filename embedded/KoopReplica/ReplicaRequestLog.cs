namespace KoopReplica;

/// <summary>What was asked of the replica; all counts, and the last requests.</summary>
public sealed class ReplicaRequestLog
{
    private const int Kept = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<ReplicaRequest> _recent = new();
    private readonly Dictionary<(ReplicaRequestKind Kind, string? Id), int> _counts = [];
    private readonly List<(Func<bool> Reached, TaskCompletionSource Signal)> _waiting = [];

    /// <summary>The last ten thousand requests, oldest first.</summary>
    public IReadOnlyList<ReplicaRequest> Recent
    {
        get
        {
            lock (_gate)
            {
                return [.. _recent];
            }
        }
    }

    /// <summary>Requests of any kind since the start or the last <see cref="Clear"/>.</summary>
    public int Total
    {
        get
        {
            lock (_gate)
            {
                return _counts.Values.Sum();
            }
        }
    }

    /// <summary>How many requests of a kind came in.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="id">Of one publication; null for all.</param>
    public int Count(ReplicaRequestKind kind, string? id = null)
    {
        lock (_gate)
        {
            return CountLocked(kind, id);
        }
    }

    /// <summary>Completes when as many requests of a kind have come in, answered or not.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="count">How many.</param>
    /// <param name="id">Of one publication; null for all.</param>
    public Task ReachAsync(ReplicaRequestKind kind, int count, string? id = null)
    {
        lock (_gate)
        {
            if (CountLocked(kind, id) >= count)
            {
                return Task.CompletedTask;
            }

            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((() => CountLocked(kind, id) >= count, signal));
            return signal.Task;
        }
    }

    /// <summary>Forgets all requests.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _recent.Clear();
            _counts.Clear();
        }
    }

    internal void Add(ReplicaRequest request)
    {
        lock (_gate)
        {
            var key = (request.Kind, request.Id);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            _recent.Enqueue(request);
            if (_recent.Count > Kept)
            {
                _recent.Dequeue();
            }

            foreach (var (_, signal) in _waiting.Where(waiting => waiting.Reached()))
            {
                signal.SetResult();
            }

            _waiting.RemoveAll(waiting => waiting.Signal.Task.IsCompleted);
        }
    }

    private int CountLocked(ReplicaRequestKind kind, string? id) =>
        id is null
            ? _counts.Where(count => count.Key.Kind == kind).Sum(count => count.Value)
            : _counts.GetValueOrDefault((kind, id));
}
