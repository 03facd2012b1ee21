using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// On which days an open question set is looked up again: the day after its term, then every week for 28 weeks, then every
/// four weeks for two years, then every 26 weeks. Most late answers come within weeks, and a search is one request; what
/// is missing after half a year is seldom at the source at all, but now and then the source mends its past.
/// </summary>
/// <remarks>
/// The days follow from the set alone, so that nothing has to be kept for each set. The lengths divide each other's ends, so
/// the first day of each next interval is a day of the one before.
/// </remarks>
internal static class RecheckSchedule
{
    private const int Week = 7;
    private const int FourWeeks = 28;
    private const int HalfYear = 182;
    private const int Weekly = 28 * Week;
    private const int FourWeekly = 4 * HalfYear;

    /// <summary>The last of its days up to a day; null where its first is still to come.</summary>
    public static DateOnly? LastDay(OpenKamervraag set, DateOnly upTo)
    {
        // Of a set whose day of asking is not known, the day of the last news of it stands for the term.
        var first = (set.Termijn ?? DateOnly.FromDateTime(set.GewijzigdOp.UtcDateTime)).AddDays(1);
        var days = upTo.DayNumber - first.DayNumber;
        return days switch
        {
            < 0 => null,
            < Weekly => upTo.AddDays(-(days % Week)),
            < FourWeekly => upTo.AddDays(-(days % FourWeeks)),
            _ => upTo.AddDays(-(days % HalfYear)),
        };
    }
}
