using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>How many of the records that a search lists can be read.</summary>
internal sealed class ListingHealth
{
    private const int MaxProblems = 50;
    private const int MaxProblemPercent = 10;

    private int _records;
    private int _problems;
    private string _lastReason = "";

    /// <summary>
    /// Whether so many records are unreadable that it is the source that has changed its form: that is a failure of the
    /// search, to be told once, and no matter of single documents that wait.
    /// </summary>
    public bool IsOfAnotherForm => _problems > MaxProblems && _problems * 100 > (_problems + _records) * MaxProblemPercent;

    /// <summary>What is wrong, as a sentence.</summary>
    public string Fault => $"{_problems} of {_problems + _records} records cannot be read, the last because {_lastReason}.";

    public void Count(KoopPage page)
    {
        _records += page.Records.Count;
        _problems += page.Problems.Count;
        _lastReason = page.Problems.Count == 0 ? _lastReason : page.Problems[^1].Reason;
    }
}
