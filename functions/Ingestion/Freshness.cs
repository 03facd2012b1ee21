using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>Tells a document that has just been published from an old one that the source has touched again.</summary>
internal static class Freshness
{
    /// <summary>A document changed within so many days of its publication is new, or as good as new: it may have been set again.</summary>
    public const int Days = 30;

    /// <summary>
    /// Whether a record is of a new document. One whose day of publication is not known counts as new: it has to be looked at
    /// to know.
    /// </summary>
    public static bool IsNew(KoopRecord record) =>
        record.Available is not { } day || DateOnly.FromDateTime(record.Modified.UtcDateTime).DayNumber - day.DayNumber <= Days;

    /// <summary>Whether a record is of a document that was published of late, so that readers wait for it.</summary>
    /// <param name="record">The record; where it does not say when it was published, the time of its change counts.</param>
    /// <param name="now">The time.</param>
    public static bool IsLive(KoopRecord record, DateTimeOffset now)
    {
        var published = record.Available ?? DateOnly.FromDateTime(record.Modified.UtcDateTime);
        return DateOnly.FromDateTime(now.UtcDateTime).DayNumber - published.DayNumber <= Days;
    }
}
