using Kamervragen.Storage;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>Begins work on documents of the past: what backfill, reconciliation and recheck have in common.</summary>
public sealed class HistoryIntakes(
    LedgerTable ledger,
    VoortgangTable progress,
    WerkTable work,
    DocumentFetcher fetcher,
    IOptions<PollOptions> options,
    IOptions<SweepOptions> sweepOptions,
    TimeProvider clock)
{
    /// <summary>Begins a piece of work, or goes on with it.</summary>
    /// <param name="begun">How far it is.</param>
    /// <param name="limit">After how long to fetch no more; null for never.</param>
    internal HistoryIntake Begin(Voortgang begun, TimeSpan? limit = null) =>
        new(
            ledger,
            progress,
            fetcher,
            new ParserRoom(work, options.Value.MaxUnprocessed),
            options.Value.MaxUnavailableInARow,
            sweepOptions.Value.Grace,
            clock,
            begun)
        {
            Until = clock.GetUtcNow() + limit,
        };
}
