namespace Kamervragen.Querying.Pages;

/// <summary>The day it is where the questions are asked and answered.</summary>
public static class Today
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The date in the Netherlands at this moment.</summary>
    /// <param name="time">The clock.</param>
    public static DateOnly InTheNetherlands(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);
    }
}
