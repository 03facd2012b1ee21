using Kamervragen.Koop;
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
    HistoryIntakes intakes,
    IOptions<RecheckOptions> options,
    IOptions<PollOptions> pollOptions,
    TimeProvider clock,
    ILogger<Rechecker> logger)
{
    /// <summary>The name under which the ledger knows how far the round is.</summary>
    public const string Work = "hercontrole";

    private const string Apart = "hercontrole los";

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

        var run = Begin(known with { Doel = round.Goal, Plaats = round.Place, Gereed = false }, _options.MaxDuration);
        string? stopped = null;
        try
        {
            await run.Intake.GuardAsync(() => AskAsync(round, run, cancellationToken));
        }
        catch (HistoryStoppedException exception)
        {
            stopped = exception.Message;
        }

        return Report(run, stopped);
    }

    /// <summary>Asks for some sets now, whether they are open or not and apart from the round.</summary>
    /// <param name="vraagnummers">Their numbers, as <see cref="Parsing.Vraagnummer.Normalize"/> writes them.</param>
    /// <param name="cancellationToken">Stops between two documents; what has been fetched is written down first.</param>
    /// <exception cref="HistoryStoppedException">The source fails, or another run is going on.</exception>
    public async Task<RecheckResult> AskAsync(IReadOnlyCollection<string> vraagnummers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(vraagnummers);
        var run = Begin(await progress.GetAsync(Apart, cancellationToken), limit: null);
        await run.Intake.GuardAsync(async () =>
        {
            await run.Intake.BeginAsync(cancellationToken);
            foreach (var vraagnummer in vraagnummers)
            {
                await run.Pass.RunAsync(vraagnummer, LogFound, cancellationToken);
                run.Asked++;
                await run.Intake.CompleteAsync(next => next, cancellationToken);
            }
        });
        run.IsThrough = true;
        return Report(run, stopped: null);
    }

    private Run Begin(Voortgang begun, TimeSpan? limit)
    {
        var intake = intakes.Begin(begun, limit);
        return new Run(intake, new NumberPass(source, ledger, intake));
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
            await run.Pass.RunAsync(set.Vraagnummer, LogFound, cancellationToken);
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

    private sealed class Run(HistoryIntake intake, NumberPass pass)
    {
        public HistoryIntake Intake { get; } = intake;

        public NumberPass Pass { get; } = pass;

        public int Asked { get; set; }

        public int Failed { get; set; }

        public int FailedInARow { get; set; }

        public bool IsThrough { get; set; }
    }
}
