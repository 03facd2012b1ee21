using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>What one search has listed so far.</summary>
internal sealed class WindowListing
{
    private const int MaxProblems = 50;
    private const int MaxProblemPercent = 10;

    private readonly ListingPrint _print = new();

    /// <summary>Readable records that have not been dealt with yet.</summary>
    public List<KoopRecord> Held { get; } = [];

    public int Records { get; private set; }

    public int Problems { get; private set; }

    public string LastReason { get; private set; } = "";

    /// <summary>
    /// Whether so many records are unreadable that it is the source that has changed its form: that is a failure of the
    /// search, to be told once, and no matter of single documents that wait.
    /// </summary>
    public bool IsOfAnotherForm => Problems > MaxProblems && Problems * 100 > (Problems + Records) * MaxProblemPercent;

    public void Add(KoopPage page)
    {
        Held.AddRange(page.Records);
        foreach (var record in page.Records)
        {
            _print.Add(record);
        }

        Count(page);
    }

    /// <summary>Counts a page without holding its records.</summary>
    public void Count(KoopPage page)
    {
        Records += page.Records.Count;
        Problems += page.Problems.Count;
        LastReason = page.Problems.Count == 0 ? LastReason : page.Problems[^1].Reason;
    }

    public string Print() => _print.ToString();
}
