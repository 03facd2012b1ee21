namespace Kamervragen.Storage;

/// <summary>A stretch of partitions that one query reads.</summary>
/// <param name="Sets">The sets that are wanted of it, in the order of the table; at least one. The first and the last are its bounds.</param>
internal sealed record ScanRange(IReadOnlyList<ScanTarget> Sets)
{
    public string FirstPartition => Sets[0].Partition;

    public string LastPartition => Sets[^1].Partition;
}
