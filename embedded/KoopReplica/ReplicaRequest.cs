namespace KoopReplica;

/// <summary>A request as it came in.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Id">The publication; null for a search.</param>
/// <param name="Target">Path and query.</param>
/// <param name="UserAgent">Who says to be asking; empty where nobody does.</param>
/// <param name="At">When, by the replica's clock.</param>
public sealed record ReplicaRequest(ReplicaRequestKind Kind, string? Id, string Target, string UserAgent, DateTimeOffset At);
