namespace Kamervragen.Storage;

/// <summary>A question set that waits for its answer, or for a part of it.</summary>
/// <param name="Plaats">Its place in the order in which the sets are given; opaque.</param>
/// <param name="Vraagnummer">Its number.</param>
/// <param name="Termijn">The day by which the answer is due; null where the day of asking is not known.</param>
/// <param name="GewijzigdOp">When the pipeline last saw the set become different, UTC.</param>
public sealed record OpenKamervraag(string Plaats, string Vraagnummer, DateOnly? Termijn, DateTimeOffset GewijzigdOp);
