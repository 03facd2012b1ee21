using Kamervragen.Koop;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>What one search has listed so far.</summary>
/// <param name="query">The search.</param>
/// <param name="known">The window of the poll before; null for the first.</param>
/// <param name="maxHeld">Records held until the whole window has been listed; those beyond are listed again by the next poll.</param>
internal sealed class WindowListing(KoopQuery query, PollWindow? known, int maxHeld)
{
    private readonly ListingPrint _print = new();
    private List<KoopRecord> _held = [];

    public KoopQuery Query { get; } = query;

    public PollWindow? Known { get; } = known;

    /// <summary>Readable records that have not been dealt with yet, newly published ones first, then the oldest change.</summary>
    public IEnumerable<KoopRecord> Held => _held
        .OrderByDescending(Freshness.IsNew)
        .ThenBy(record => record.Modified)
        .ThenBy(record => record.Id, StringComparer.Ordinal);

    public bool IsFull => _held.Count > maxHeld;

    /// <summary>Whether records were left out, to be listed again by the next poll.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the search was carried to its end.</summary>
    public bool IsWhole { get; set; }

    /// <summary>How many of the records can be read.</summary>
    public ListingHealth Health { get; } = new();

    /// <summary>Whether the listing is what the poll before saw: then there is nothing to do.</summary>
    public bool IsUnchanged => IsWhole && Print() == Known?.Afdruk;

    public void Add(KoopPage page)
    {
        _held.AddRange(page.Records);
        foreach (var record in page.Records)
        {
            _print.Add(record);
        }

        Health.Count(page);
    }

    /// <summary>Makes room: records that are known go, and where that is not enough, old ones that were changed last.</summary>
    public void MakeRoom(Func<KoopRecord, bool> isKnown)
    {
        _held.RemoveAll(record => isKnown(record));
        if (IsFull)
        {
            IsCut = true;
            _held = [.. Held.Take(maxHeld)];
        }
    }

    public string Print() => _print.ToString();
}
