using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>Counts what the source lists of a month.</summary>
internal sealed class MonthCount(MonthSpan span)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    public int Listed { get; private set; }

    public int Known { get; private set; }

    public int Waiting { get; private set; }

    public IReadOnlyList<string> Missing => [.. _missing];

    public bool IsListed(string id) => _ids.Contains(id);

    /// <summary>Counts a record.</summary>
    /// <returns>Whether it is of this month.</returns>
    public bool Add(KoopRecord record, bool isKnown, bool isWaiting)
    {
        _ids.Add(record.Id);
        if (span.IsOfNeighbour(record.Modified))
        {
            return false;
        }

        Listed++;
        Known += isKnown ? 1 : 0;
        Waiting += isWaiting ? 1 : 0;
        if (!isKnown && !isWaiting)
        {
            _missing.Add(record.Id);
        }

        return true;
    }
}
