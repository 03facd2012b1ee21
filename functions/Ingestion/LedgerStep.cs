using Kamervragen.Koop;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>What has been done since the ledger was last written: gathered here, and written in one transaction with whatever cursor goes with it.</summary>
internal sealed class LedgerStep(TimeSpan grace, TimeProvider clock)
{
    private readonly HashSet<SeenVersion> _seen = [];
    private readonly Dictionary<string, Werk> _work = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParkedDocument> _parked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);

    /// <summary>Versions archived, each counted once however often its try is repeated.</summary>
    public int Archived { get; private set; }

    /// <summary>Whether it has to be written before more is added.</summary>
    public bool IsFull => _seen.Count + _parked.Count >= LedgerChange.MaxDocuments;

    /// <summary>Whether there is anything to write.</summary>
    public bool IsEmpty => _seen.Count + _parked.Count + _released.Count == 0;

    public IReadOnlyCollection<string> Parked => _parked.Keys;

    public IReadOnlyCollection<string> Released => _released;

    public LedgerChange Change => new() { Seen = [.. _seen], Work = [.. _work.Values], Parked = [.. _parked.Values], Released = [.. _released] };

    /// <summary>A listed version is in the archive, and on the list of what has to be taken into the tables.</summary>
    public void Add(KoopRecord record, ArchiveResult archived)
    {
        _seen.Add(new SeenVersion(record.Id, record.Modified));
        if (archived.IsForThisChange)
        {
            var now = clock.GetUtcNow();
            _work[archived.BlobName] = new Werk { BlobName = archived.BlobName, Id = record.Id, Sinds = now, VolgendePoging = now + grace };
            Archived++;
        }
    }

    public void Park(ParkedDocument document)
    {
        _parked[document.Id] = document;
        _released.Remove(document.Id);
    }

    /// <summary>A document no longer waits.</summary>
    /// <param name="id">The document.</param>
    /// <param name="isInLedger">Whether the ledger has it waiting.</param>
    public void Release(string id, bool isInLedger)
    {
        _parked.Remove(id);
        if (isInLedger)
        {
            _released.Add(id);
        }
    }

    public void Clear()
    {
        _seen.Clear();
        _work.Clear();
        _parked.Clear();
        _released.Clear();
        Archived = 0;
    }
}
