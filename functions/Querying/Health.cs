namespace Kamervragen.Querying;

/// <summary>How the pipeline is doing.</summary>
public sealed record Health
{
    /// <summary><c>goed</c>, or <c>verouderd</c> when no poll has succeeded for too long.</summary>
    public required string Status { get; init; }

    /// <summary>When a poll last succeeded, UTC; null before the first.</summary>
    public DateTimeOffset? LaatsteGeslaagdePoll { get; init; }

    /// <summary>When a poll last tried, UTC.</summary>
    public DateTimeOffset? LaatstePoging { get; init; }

    /// <summary>Why the last poll failed; null where it did not.</summary>
    public string? LaatsteFout { get; init; }

    /// <summary>Polls that failed since the last that succeeded.</summary>
    public int MisluktOpRij { get; init; }

    /// <summary>Per publication name: the last day that has been taken in completely.</summary>
    public IReadOnlyDictionary<string, DateOnly> Bijgewerkt { get; init; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>Versions of documents put into the archive so far, each counted once.</summary>
    public int Gearchiveerd { get; init; }

    /// <summary>Documents that wait for another try.</summary>
    public int Geparkeerd { get; init; }

    /// <summary>The first of them, at most <see cref="HealthQuery.MaxListed"/>.</summary>
    public IReadOnlyList<WaitingDocument> Wachtend { get; init; } = [];

    /// <summary>Documents that are known to be unreadable, at most <see cref="HealthQuery.MaxListed"/>.</summary>
    public IReadOnlyList<UnreadableDocument> Onleesbaar { get; init; } = [];

    /// <summary>Messages of documents that failed five times, by the queue's own estimate.</summary>
    public int Vergiftigd { get; init; }
}
