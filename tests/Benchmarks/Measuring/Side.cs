namespace Kamervragen.Benchmarks.Measuring;

/// <summary>What one contender did.</summary>
/// <param name="Seconds">Median time of one pass over the documents.</param>
/// <param name="AllocatedBytes">Bytes allocated by one pass.</param>
internal sealed record Side(double Seconds, double AllocatedBytes);
