namespace Kamervragen.Koop;

/// <summary>One page of a search.</summary>
/// <param name="StartRecord">The place in the result of its first record, counted from 1.</param>
/// <param name="Records">What could be read; records that an earlier page of the same search had already are left out.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="EstimatedTotal">How many records the whole search has by the source's own, unreliable estimate; null where it gives none.</param>
public sealed record KoopPage(
    int StartRecord, IReadOnlyList<KoopRecord> Records, IReadOnlyList<KoopRecordProblem> Problems, int? EstimatedTotal);
