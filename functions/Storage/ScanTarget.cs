namespace Kamervragen.Storage;

/// <summary>A set that is wanted.</summary>
/// <param name="Partition">Its PartitionKey.</param>
/// <param name="Sleutel">The key of the dossier.</param>
internal readonly record struct ScanTarget(string Partition, string Sleutel);
