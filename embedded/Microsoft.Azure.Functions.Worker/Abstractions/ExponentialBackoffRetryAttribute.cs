using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Retries with a wait that doubles from a minimum to a maximum.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Sets the number of retries and the bounds of the wait.</summary>
    /// <param name="maxRetryCount">Retries after the first try; -1 for no end.</param>
    /// <param name="minimumInterval">The first wait as <c>hh:mm:ss</c>.</param>
    /// <param name="maximumInterval">The longest wait as <c>hh:mm:ss</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A wait is not a time span, or is negative.</exception>
    /// <exception cref="ArgumentException">The minimum is above the maximum.</exception>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        if (Parse(minimumInterval, nameof(minimumInterval)) > Parse(maximumInterval, nameof(maximumInterval)))
        {
            throw new ArgumentException("The minimum wait is above the maximum.", nameof(minimumInterval));
        }

        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The first wait as <c>hh:mm:ss</c>.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest wait as <c>hh:mm:ss</c>.</summary>
    public string MaximumInterval { get; }

    private static TimeSpan Parse(string interval, string parameter) =>
        TimeSpan.TryParse(interval, CultureInfo.InvariantCulture, out var parsed) && parsed >= TimeSpan.Zero
            ? parsed
            : throw new ArgumentOutOfRangeException(parameter, interval, "Give the wait as hh:mm:ss.");
}
