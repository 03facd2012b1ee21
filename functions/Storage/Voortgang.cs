using Azure;

namespace Kamervragen.Storage;

/// <summary>How far a long piece of work is: a row of its own in table <c>Ledger</c>, so that the next run goes on from there.</summary>
public sealed record Voortgang
{
    /// <summary>Which work: <c>herlezen</c>, <c>vergelijken</c>, <c>inhalen 2010-01-01 2010-12-31 …</c>; at most <see cref="StorageKey.MaxIdLength"/> characters.</summary>
    public required string Naam { get; init; }

    /// <summary>What it is to come to, in the words of the work itself; another one means starting anew.</summary>
    public string? Doel { get; init; }

    /// <summary>The last place that has been dealt with whole; null before the first.</summary>
    public string? Plaats { get; init; }

    /// <summary>Documents dealt with so far.</summary>
    public int Gedaan { get; init; }

    /// <summary>Whether it has come to its end.</summary>
    public bool Gereed { get; init; }

    /// <summary>When this was written, UTC.</summary>
    public DateTimeOffset Bijgewerkt { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The row's ETag; default before the first write.</summary>
    public ETag ETag { get; init; }
}
