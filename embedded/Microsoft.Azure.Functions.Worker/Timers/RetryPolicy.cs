using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>How a failed run of a timer is tried again.</summary>
internal static class RetryPolicy
{
    /// <summary>Whether retry number <paramref name="retry"/> (from 1) is allowed.</summary>
    public static bool Allows(RetryAttribute? attribute, int retry) =>
        attribute is not null && (attribute.MaxRetryCount == -1 || retry <= attribute.MaxRetryCount);

    /// <summary>The wait before retry number <paramref name="retry"/> (from 1).</summary>
    public static TimeSpan Delay(RetryAttribute attribute, int retry) => attribute switch
    {
        FixedDelayRetryAttribute each => Parse(each.DelayInterval),
        ExponentialBackoffRetryAttribute growing => Grow(Parse(growing.MinimumInterval), Parse(growing.MaximumInterval), retry),
        _ => TimeSpan.Zero,
    };

    private static TimeSpan Grow(TimeSpan minimum, TimeSpan maximum, int retry)
    {
        var factor = Math.Pow(2, Math.Min(retry - 1, 30));
        var ticks = minimum.Ticks * factor;
        return ticks >= maximum.Ticks ? maximum : TimeSpan.FromTicks((long)ticks);
    }

    private static TimeSpan Parse(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
