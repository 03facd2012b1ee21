using Azure;

namespace Kamervragen.Storage;

/// <summary>Where the poller is: one row for the source, so that an idle poll reads once and writes once.</summary>
public sealed record PollCursor
{
    /// <summary>Per publication name of KOOP: how far its window has been taken in completely.</summary>
    public IReadOnlyDictionary<string, PollWindow> Vensters { get; init; } = new Dictionary<string, PollWindow>(StringComparer.Ordinal);

    /// <summary>When a poll last went through all of the source without a failed search, UTC; null before the first.</summary>
    public DateTimeOffset? LaatsteGeslaagd { get; init; }

    /// <summary>When a poll last tried, UTC.</summary>
    public DateTimeOffset? LaatstePoging { get; init; }

    /// <summary>Why the last poll failed, one sentence; null where it did not.</summary>
    public string? LaatsteFout { get; init; }

    /// <summary>Polls that failed since the last one that succeeded.</summary>
    public int MisluktOpRij { get; init; }

    /// <summary>Versions of documents put into the archive so far. Counted in the transaction that records them, so each once.</summary>
    public int Gearchiveerd { get; init; }

    /// <summary>Documents that wait for another try.</summary>
    public int Geparkeerd { get; init; }

    /// <summary>When the first of them is due, UTC; null where none waits.</summary>
    public DateTimeOffset? VolgendeHerkansing { get; init; }

    /// <summary>Since when old documents are left at the source because too many archived ones wait for the parser, UTC; null where they are not.</summary>
    public DateTimeOffset? IngehoudenSinds { get; init; }

    /// <summary>The row's ETag; default before the first poll.</summary>
    public ETag ETag { get; init; }
}
