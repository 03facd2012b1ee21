using Kamervragen.Koop;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>When a parked document is tried again: soon where the source may recover, later where it has to change the document.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan[] Waiting = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];
    private static readonly TimeSpan[] Failing = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12), TimeSpan.FromDays(1)];
    private static readonly TimeSpan[] Unfit = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];

    /// <summary>The code of a document that the search lists with a record that cannot be read.</summary>
    public const string UnreadableRecord = "onleesbaar-record";

    /// <summary>The delay after a number of tries, at least 1; the last of the list goes on.</summary>
    public static TimeSpan After(KoopFailure failure, int tries)
    {
        var delays = failure switch
        {
            KoopFailure.NotYetAvailable => Waiting,
            KoopFailure.Unavailable => Failing,
            _ => Unfit,
        };
        return delays[Math.Min(tries, delays.Length) - 1];
    }

    /// <summary>The delay after a document that is in the archive could not be taken into the tables so many times.</summary>
    public static TimeSpan AfterFailure(int tries) => Failing[Math.Min(tries, Failing.Length) - 1];

    /// <summary>What to write down of work that has failed once more.</summary>
    public static Werk Again(Werk item, string reason, DateTimeOffset now) => item with
    {
        Pogingen = item.Pogingen + 1,
        Uitleg = reason,
        VolgendePoging = now + AfterFailure(item.Pogingen + 1),
    };

    /// <summary>The stable code under which a failure is shown.</summary>
    public static string Code(KoopFailure failure) => failure switch
    {
        KoopFailure.NotYetAvailable => "nog-niet-beschikbaar",
        KoopFailure.TooLarge => "te-groot",
        KoopFailure.Malformed => "geen-xml",
        KoopFailure.Unavailable => "onbereikbaar",
        KoopFailure.ForbiddenHost => "vreemd-adres",
        _ => "geweigerd",
    };
}
