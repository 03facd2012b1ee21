using System.ComponentModel.DataAnnotations;

namespace Kamervragen.Ingestion;

/// <summary>How the poller goes through the source; section <c>Koop</c> of the configuration, beside the client's own settings.</summary>
public sealed class PollOptions
{
    /// <summary>
    /// The first day whose changes are taken in when nothing has been polled yet. Default: <see cref="DefaultDays"/> before
    /// the first poll; the history before it is for a backfill.
    /// </summary>
    public DateOnly? Since { get; set; }

    /// <summary>How many days each window starts before the day that was last complete: the source filters on days and lists late.</summary>
    [Range(0, 60, ErrorMessage = "Koop:{0} must be a number of days from {1} to {2}.")]
    public int OverlapDays { get; set; } = 3;

    /// <summary>The most documents fetched in one poll; the rest follows in the next ones, in the same order.</summary>
    [Range(1, 100_000, ErrorMessage = "Koop:{0} must be a number from {1} to {2}.")]
    public int MaxDocumentsPerPoll { get; set; } = 500;

    /// <summary>After so many documents in a row that the source could not give, the poll ends: it is the source that fails, not they.</summary>
    [Range(1, 1000, ErrorMessage = "Koop:{0} must be a number from {1} to {2}.")]
    public int MaxUnavailableInARow { get; set; } = 3;

    /// <summary>After how long without a successful poll the pipeline calls itself stale.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "Koop:{0} must be a time from {1} to {2}.")]
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromHours(3);

    /// <summary>How many days back the first poll looks where <see cref="Since"/> is not set.</summary>
    public const int DefaultDays = 30;
}
