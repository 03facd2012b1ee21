namespace Kamervragen.Koop;

/// <summary>A request failed for good; what it was for is added by whoever made it.</summary>
internal sealed class KoopFetchException(KoopFailure failure, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    public KoopFailure Failure { get; } = failure;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
