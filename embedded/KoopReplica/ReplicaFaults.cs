namespace KoopReplica;

/// <summary>The misbehaviour that is due. Faults of one kind of request are used in the order in which they were added.</summary>
public sealed class ReplicaFaults
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _withheld = new(StringComparer.Ordinal);

    /// <summary>How many requests are still to be answered with a fault.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _entries.Sum(entry => entry.Left);
            }
        }
    }

    /// <summary>Makes the next requests of a kind fail.</summary>
    /// <param name="kind">Which requests.</param>
    /// <param name="fault">How.</param>
    /// <param name="times">For how many requests.</param>
    /// <param name="id">Only those for one publication; null for all.</param>
    public void Add(ReplicaRequestKind kind, ReplicaFault fault, int times = 1, string? id = null)
    {
        lock (_gate)
        {
            _entries.Add(new Entry(kind, id, fault) { Left = times });
        }
    }

    /// <summary>Serves the record of a publication without its XML, as KOOP does in the first days: no address, and 404.</summary>
    /// <param name="id">The publication.</param>
    public void WithholdXml(string id)
    {
        lock (_gate)
        {
            _withheld.Add(id);
        }
    }

    /// <summary>Ends <see cref="WithholdXml"/>.</summary>
    /// <param name="id">The publication.</param>
    public void ReleaseXml(string id)
    {
        lock (_gate)
        {
            _withheld.Remove(id);
        }
    }

    /// <summary>Behaves from now on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _withheld.Clear();
        }
    }

    internal bool IsWithheld(string id)
    {
        lock (_gate)
        {
            return _withheld.Contains(id);
        }
    }

    internal ReplicaFault? Take(ReplicaRequestKind kind, string? id)
    {
        lock (_gate)
        {
            var entry = _entries.Find(candidate =>
                candidate.Kind == kind && (candidate.Id is null || string.Equals(candidate.Id, id, StringComparison.Ordinal)));
            if (entry is null)
            {
                return null;
            }

            if (--entry.Left <= 0)
            {
                _entries.Remove(entry);
            }

            return entry.Fault;
        }
    }

    private sealed record Entry(ReplicaRequestKind Kind, string? Id, ReplicaFault Fault)
    {
        public int Left { get; set; }
    }
}
