namespace Kamervragen.Koop;

/// <summary>An attempt failed in a way that another attempt may not.</summary>
internal sealed class KoopTransientException(string message, KoopFailure failure, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What it amounts to when the retries are used up.</summary>
    public KoopFailure Failure { get; } = failure;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The status of the answer; null where the answer is not to blame by its status.</summary>
    public int? Status { get; init; }
}
