namespace KoopReplica;

/// <summary>A query that was understood.</summary>
/// <param name="Matches">Which publications it finds.</param>
/// <param name="Order">Puts them in the requested order; null for the order of the collection.</param>
internal sealed record CqlQuery(
    Predicate<StoredPublication> Matches, Func<IEnumerable<StoredPublication>, IEnumerable<StoredPublication>>? Order);
