using Kamervragen.Koop;
using Kamervragen.Parsing;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>
/// Asks the source again for open question sets, by their number: an answer can be published without any search by date having
/// listed it. Which set is asked for on which day says <see cref="RecheckSchedule"/>; what is found goes the way of all documents.
/// </summary>
public sealed partial class Rechecker(
    IKoopSource source,
    OpenKamervraagQuery open,
    LedgerTable ledger,
    VoortgangTable progress,
    WerkTable work,
    DocumentFetcher fetcher,
    IOptions<RecheckOptions> options,
    IOptions<PollOptions> pollOptions,
    IOptions<SweepOptions> sweepOptions,
    TimeProvider clock,
    ILogger<Rechecker> logger)
{
    /// <summary>The name under which the ledger knows how far the round is.</summary>
    public const string Work = "hercontrole";

    private readonly RecheckOptions _options = options.Value;

    /// <summary>
    /// Asks for a slice of today's round, and leaves the rest to the next run. One call to storage where the round is through.
    /// A source that fails ends the run, and the sets it was to be asked for stay on the round: a state of things that the
    /// poller tells of, and no failure of this function.
    /// </summary>
    public async Task<RecheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await progress.GetAsync(Work, cancellationToken);
        if (RecheckRound.Next(known, DateOnly.FromDateTime(now.UtcDateTime)) is not { } round)
        {
            return new RecheckResult(0, 0, 0, 0, 0, Gereed: true);
        }

        var begun = known with { Doel = round.Goal, Plaats = round.Place, Gereed = false };
        var room = new ParserRoom(work, pollOptions.Value.MaxUnprocessed);
        var intake = new HistoryIntake(
            ledger, progress, fetcher, room, pollOptions.Value.MaxUnavailableInARow, sweepOptions.Value.Grace, clock, begun)
        {
            Until = now + _options.MaxDuration,
        };
        var run = new Run(intake);
        string? stopped = null;
        try
        {
            await intake.GuardAsync(() => AskAsync(round, run, cancellationToken));
        }
        catch (HistoryStoppedException exception)
        {
            stopped = exception.Message;
        }

        return Report(run, stopped);
    }

    private async Task AskAsync(RecheckRound round, Run run, CancellationToken cancellationToken)
    {
        if (round.IsNew)
        {
            // Written down before anything is asked, so that it is known how old the round is, and another instance stops here.
            await run.Intake.SaveAsync(next => next, cancellationToken);
        }

        await run.Intake.BeginAsync(cancellationToken);
        await foreach (var set in open.ListAsync(round.Place, cancellationToken))
        {
            if (!round.Asks(set))
            {
                continue;
            }

            if (run.Asked >= _options.MaxSets || clock.GetUtcNow() >= run.Intake.Until)
            {
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var isAsked = await TryAskAsync(set, run, cancellationToken);
            if (run.Intake.LeftSome)
            {
                await run.Intake.CompleteAsync(next => next, cancellationToken);
                return;
            }

            if (isAsked || IsOld(round))
            {
                await run.Intake.CompleteAsync(next => next with { Plaats = set.Plaats }, cancellationToken);
            }

            RequireAnswers(run);
        }

        run.IsThrough = run.FailedInARow == 0 || IsOld(round);
        await run.Intake.CompleteAsync(next => next with { Gereed = run.IsThrough }, cancellationToken);
    }

    /// <summary>
    /// Whether a round has had a day. Until then every run tries again a set for which the source has no usable answer, unless it
    /// has one for a set behind it; after that such a set is passed over, or it would keep all others waiting.
    /// </summary>
    private bool IsOld(RecheckRound round) => round.UpTo < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private void RequireAnswers(Run run)
    {
        if (run.FailedInARow >= pollOptions.Value.MaxUnavailableInARow)
        {
            throw new HistoryStoppedException($"The source had no usable answer {run.FailedInARow} times in a row.");
        }
    }

    /// <summary>Asks for one set. A source that cannot answer ends the run; an answer of no use may be a matter of this set alone.</summary>
    private async Task<bool> TryAskAsync(OpenKamervraag set, Run run, CancellationToken cancellationToken)
    {
        try
        {
            await FindAsync(set.Vraagnummer, run.Intake, cancellationToken);
            run.Asked++;
            run.FailedInARow = 0;
            return true;
        }
        catch (KoopSearchException exception) when (exception.Failure != KoopFailure.Unavailable)
        {
            LogSetFailed(set.Vraagnummer, exception.Message);
            run.Asked++;
            run.Failed++;
            run.FailedInARow++;
            return false;
        }
    }

    private async Task FindAsync(string vraagnummer, HistoryIntake intake, CancellationToken cancellationToken)
    {
        var health = new ListingHealth();
        await foreach (var page in source.FindAsync(vraagnummer, cancellationToken))
        {
            health.Count(page);
            if (health.IsOfAnotherForm)
            {
                throw new KoopSearchException(KoopFailure.Malformed, $"{vraagnummer}: {health.Fault}");
            }

            var own = page.Records.Where(record => IsOf(record, vraagnummer)).ToList();
            if (own.Count == 0 && page.Records.Count > 0)
            {
                // It lists what was not asked for, and might have very much of that.
                return;
            }

            intake.Park(page.Problems);
            await intake.TakeAsync(await MissingAsync(own, intake, cancellationToken), cancellationToken);
        }
    }

    private async Task<List<KoopRecord>> MissingAsync(List<KoopRecord> records, HistoryIntake intake, CancellationToken cancellationToken)
    {
        var missing = new List<KoopRecord>();
        foreach (var record in records.Where(record => !intake.IsWaiting(record)))
        {
            if (!await ledger.IsSeenAsync(new SeenVersion(record.Id, record.Modified), cancellationToken))
            {
                LogFound(record.Id);
                missing.Add(record);
            }
        }

        return missing;
    }

    private static bool IsOf(KoopRecord record, string vraagnummer) =>
        (record.Publicatienaam is null || Publicatienamen.All.Contains(record.Publicatienaam, StringComparer.Ordinal))
        && record.Vraagnummers.Any(number => Vraagnummer.Normalize(number) == vraagnummer);

    private RecheckResult Report(Run run, string? stopped)
    {
        var intake = run.Intake;
        var result = new RecheckResult(run.Asked, run.Failed, intake.New, intake.Unchanged, intake.Parked, run.IsThrough) { Gestopt = stopped };
        IngestionTelemetry.Rechecked(result);
        if (stopped is not null)
        {
            LogStopped(stopped);
        }

        if (intake.Tried + run.Failed > 0 || (run.Asked > 0 && stopped is null))
        {
            LogRechecked(result.Gevraagd, result.Nieuw, result.Ongewijzigd, result.Geparkeerd, result.Mislukt, result.Gereed);
        }

        return result;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Recheck: {Gevraagd} open question sets asked for, {Nieuw} documents new, {Ongewijzigd} unchanged, {Geparkeerd} parked; {Mislukt} sets failed; round through: {Gereed}")]
    private partial void LogRechecked(int gevraagd, int nieuw, int ongewijzigd, int geparkeerd, int mislukt, bool gereed);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "The recheck stopped, and goes on with its next run: {Reason}")]
    private partial void LogStopped(string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "The source has no usable answer for {Vraagnummer}: {Reason}")]
    private partial void LogSetFailed(string vraagnummer, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "{Id} is found by the number of its question set")]
    private partial void LogFound(string id);

    private sealed class Run(HistoryIntake intake)
    {
        public HistoryIntake Intake { get; } = intake;

        public int Asked { get; set; }

        public int Failed { get; set; }

        public int FailedInARow { get; set; }

        public bool IsThrough { get; set; }
    }
}
