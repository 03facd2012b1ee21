using System.Globalization;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// One round of looking up open question sets: each set that has a day in a range of days is asked for once, in the order of
/// their numbers. The round is kept as a piece of work in the ledger, so it goes on where the last run ended, and no set is
/// asked for a second time before all the others of the round were.
/// </summary>
/// <param name="After">The last day of the round before.</param>
/// <param name="UpTo">The day on which this round began, UTC: its last.</param>
/// <param name="Place">The set that was last asked for; null before the first.</param>
/// <param name="IsNew">Whether the ledger does not have it yet.</param>
internal sealed record RecheckRound(DateOnly After, DateOnly UpTo, string? Place, bool IsNew)
{
    /// <summary>So many days back looks the first round of all: long enough for the sets that are asked for weekly.</summary>
    private const int FirstDays = 7;

    /// <summary>How the ledger keeps it.</summary>
    public string Goal => $"{After:yyyy-MM-dd} {UpTo:yyyy-MM-dd}";

    /// <summary>The round to go on with; null where today's is through.</summary>
    public static RecheckRound? Next(Voortgang known, DateOnly today)
    {
        if (Read(known) is not { } last || last.UpTo > today.AddDays(1))
        {
            // None yet, or one of a clock that was wrong and has been set right.
            return new RecheckRound(today.AddDays(-FirstDays), today, null, IsNew: true);
        }

        return (known.Gereed, last.UpTo < today) switch
        {
            (false, _) => last,
            (true, true) => new RecheckRound(last.UpTo, today, null, IsNew: true),
            (true, false) => null,
        };
    }

    /// <summary>Whether a set has to be asked for in this round.</summary>
    public bool Asks(OpenKamervraag set) => RecheckSchedule.LastDay(set, UpTo) > After;

    private static RecheckRound? Read(Voortgang known)
    {
        var days = known.Doel?.Split(' ') ?? [];
        return days.Length == 2 && Day(days[0]) is { } after && Day(days[1]) is { } upTo ? new RecheckRound(after, upTo, known.Plaats, IsNew: false) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
