namespace Kamervragen.Cost;

/// <summary>A function that runs by the clock.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Minutes">The minutes between two runs.</param>
/// <param name="Seconds">How long a run without news takes.</param>
/// <param name="TableCalls">What it asks of tables then.</param>
/// <param name="BlobWrites">The blobs it writes or lists then.</param>
/// <param name="BlobReads">The blobs it reads then.</param>
internal sealed record TimerUse(string Function, double Minutes, double Seconds, double TableCalls, double BlobWrites, double BlobReads)
{
    private const double MinutesPerMonth = 365.0 / 12 * 24 * 60;

    /// <summary>Runs in a month.</summary>
    public double Runs => MinutesPerMonth / Minutes;
}
