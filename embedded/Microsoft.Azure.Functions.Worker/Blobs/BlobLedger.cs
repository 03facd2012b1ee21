using System.Runtime.InteropServices;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>What is known of every blob version: done, running, or waiting for its next try.</summary>
internal sealed class BlobLedger
{
    private readonly Lock _gate = new();
    private readonly HashSet<UInt128> _done = [];
    private readonly HashSet<UInt128> _running = [];
    private readonly Dictionary<UInt128, Waiting> _waiting = [];
    private int _processed;
    private int _failed;

    public int DoneCount
    {
        get
        {
            lock (_gate)
            {
                return _done.Count;
            }
        }
    }

    /// <summary>Whether nothing runs and nothing waits.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _running.Count == 0 && _waiting.Count == 0;
            }
        }
    }

    public void AddDone(IEnumerable<UInt128> keys)
    {
        lock (_gate)
        {
            _done.UnionWith(keys);
        }
    }

    /// <summary>Decides about a version that a scan meets.</summary>
    /// <param name="key">The version.</param>
    /// <param name="now">The time, for those that wait.</param>
    /// <param name="previousTries">How often it has failed.</param>
    public BlobTurn Begin(UInt128 key, DateTimeOffset now, out int previousTries)
    {
        lock (_gate)
        {
            previousTries = 0;
            if (_done.Contains(key))
            {
                return BlobTurn.Done;
            }

            if (_waiting.TryGetValue(key, out var waiting))
            {
                if (waiting.Until > now)
                {
                    return BlobTurn.Pending;
                }

                previousTries = waiting.Tries;
                _waiting.Remove(key);
            }

            return _running.Add(key) ? BlobTurn.Run : BlobTurn.Pending;
        }
    }

    public void Finish(UInt128 key, bool succeeded)
    {
        lock (_gate)
        {
            _running.Remove(key);
            _done.Add(key);
            _processed += succeeded ? 1 : 0;
            _failed += succeeded ? 0 : 1;
        }
    }

    public void Wait(UInt128 key, int tries, DateTimeOffset until)
    {
        lock (_gate)
        {
            _running.Remove(key);
            _waiting[key] = new Waiting(tries, until);
        }
    }

    /// <summary>Takes a version off the list: it is gone, or it will be found again.</summary>
    public void Forget(UInt128 key)
    {
        lock (_gate)
        {
            _running.Remove(key);
        }
    }

    /// <summary>Drops the waiting versions that a whole scan has not met: the blob is gone or changed.</summary>
    public void DropWaitingExcept(HashSet<UInt128> pending)
    {
        lock (_gate)
        {
            foreach (var key in _waiting.Keys.Where(key => !pending.Contains(key)).ToList())
            {
                _waiting.Remove(key);
            }
        }
    }

    /// <summary>What was handled since the last time this was asked; both zero when nothing was.</summary>
    public (int Processed, int Failed) TakeCounts()
    {
        lock (_gate)
        {
            var counts = (_processed, _failed);
            _processed = _failed = 0;
            return counts;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Waiting(int Tries, DateTimeOffset Until);
}
