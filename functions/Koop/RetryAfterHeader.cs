using System.Net.Http.Headers;

namespace Kamervragen.Koop;

/// <summary>Reads how long a source wants to be left alone.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The wait from now on, never negative; null where the header is absent or unreadable.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
