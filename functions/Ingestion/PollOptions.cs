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
    public int OverlapDays { get; set; } = 3;

    /// <summary>The most documents fetched in one poll; the rest follows in the next ones, in the same order.</summary>
    public int MaxDocumentsPerPoll { get; set; } = 500;

    /// <summary>
    /// The most records of a search held in memory. A source that touches tens of thousands of old documents again lists more:
    /// newly published ones are kept, of the others those that were changed first, and the rest is listed again by the next poll.
    /// </summary>
    public int MaxHeldRecords { get; set; } = 2_000;

    /// <summary>
    /// The most archived documents that may wait for the parser. When there are more, documents that were published long ago are
    /// left at the source until it has caught up: new ones go on. A document counts until the sweep has seen it in the tables,
    /// so at least for <see cref="SweepOptions.Grace"/>.
    /// </summary>
    public int MaxUnprocessed { get; set; } = 10_000;

    /// <summary>After so many documents in a row that the source could not give, the poll ends: it is the source that fails, not they.</summary>
    public int MaxUnavailableInARow { get; set; } = 3;

    /// <summary>After how long without a successful poll the pipeline calls itself stale.</summary>
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromHours(3);

    /// <summary>How many days back the first poll looks where <see cref="Since"/> is not set.</summary>
    public const int DefaultDays = 30;
}
