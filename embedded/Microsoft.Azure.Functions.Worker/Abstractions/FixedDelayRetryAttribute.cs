using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Retries with the same wait each time.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <summary>Sets the number of retries and the wait between them.</summary>
    /// <param name="maxRetryCount">Retries after the first try; -1 for no end.</param>
    /// <param name="delayInterval">The wait as <c>hh:mm:ss</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wait is not a time span, or is negative.</exception>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        if (!TimeSpan.TryParse(delayInterval, CultureInfo.InvariantCulture, out var delay) || delay < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(delayInterval), delayInterval, "Give the wait as hh:mm:ss.");
        }

        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The wait as <c>hh:mm:ss</c>.</summary>
    public string DelayInterval { get; }
}
