namespace Kamervragen.Storage;

/// <summary>
/// Which stretches of table <c>VraagAntwoorden</c> are read for the questions of some sets. Sets that lie close together share a
/// query, also where a few others lie between them, which are then read and passed over; where many lie between them a new query
/// begins. So a handful of sets costs a handful of calls, a year reads little more than that year, and everything reads the table once.
/// </summary>
public sealed class DossierScanPlan
{
    /// <summary>Rows of other sets between two wanted ones that are read along; beyond that another call costs less.</summary>
    public const int MaxRowsBetween = 200;

    /// <summary>
    /// The rows a query is meant to give: less than a page of the service, since several are held at once, each with the bytes
    /// that it was read from.
    /// </summary>
    public const int MaxRowsOfRange = 450;

    private DossierScanPlan(IReadOnlyList<ScanRange> ranges) => Ranges = ranges;

    /// <summary>The stretches, in the order of the table.</summary>
    internal IReadOnlyList<ScanRange> Ranges { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="sets">All sets that are known, in any order; each once.</param>
    public static DossierScanPlan For(IEnumerable<ScanCandidate> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var ordered = sets.Select(set => (Partition: StorageKey.Encode(set.Sleutel), Set: set)).ToArray();
        Array.Sort(ordered, static (one, other) => string.CompareOrdinal(one.Partition, other.Partition));
        var ranges = new List<ScanRange>();
        var targets = new List<ScanTarget>();
        var (rows, between) = (0, 0);
        foreach (var (partition, set) in ordered)
        {
            var own = set.AantalVragen + 1;
            if (!set.Gevraagd)
            {
                between += own;
                continue;
            }

            if (targets.Count > 0 && (between > MaxRowsBetween || rows + between + own > MaxRowsOfRange))
            {
                ranges.Add(new ScanRange(targets));
                (targets, rows) = ([], 0);
            }

            rows += own + (targets.Count > 0 ? between : 0);
            targets.Add(new ScanTarget(partition, set.Sleutel));
            between = 0;
        }

        if (targets.Count > 0)
        {
            ranges.Add(new ScanRange(targets));
        }

        return new DossierScanPlan(ranges);
    }
}
