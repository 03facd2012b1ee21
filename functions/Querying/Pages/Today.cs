namespace Kamervragen.Querying.Pages;

/// <summary>The day it is where the questions are asked and answered.</summary>
public static class Today
{
    // Without globalization data Windows knows its time zones only by its own names.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone)
        ? zone
        : TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time");

    /// <summary>The date in the Netherlands at this moment.</summary>
    /// <param name="time">The clock.</param>
    public static DateOnly InTheNetherlands(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);
    }
}
