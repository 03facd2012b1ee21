using Kamervragen.Koop;
using Kamervragen.Storage;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>
/// Takes in the history, window by window, beside the live poller. It keeps a row of its own of how far it is, so that a second
/// start goes on where the first ended; what the ledger has seen is not fetched again.
/// </summary>
public sealed class Backfiller(
    IKoopSource source,
    LedgerTable ledger,
    VoortgangTable progress,
    HistoryIntakes intakes,
    IOptions<KoopOptions> sourceOptions)
{
    private readonly string _bron = sourceOptions.Value.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>Takes in what is left of a backfill; one that was completed is gone through anew.</summary>
    /// <param name="request">Which days.</param>
    /// <param name="onStep">Told after each document and each window.</param>
    /// <param name="cancellationToken">Stops between two documents; what has been fetched is written down first.</param>
    /// <exception cref="HistoryStoppedException">The source fails, or another run of the same backfill is going on.</exception>
    public async Task<BackfillResult> RunAsync(BackfillRequest request, Action<BackfillResult>? onStep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var windows = request.Windows().ToList();
        var known = await progress.GetAsync(request.NameAt(_bron), cancellationToken);
        var begun = known.Gereed ? known with { Plaats = null, Gedaan = 0, Gereed = false } : known;
        var first = begun.Plaats is null ? 0 : windows.FindIndex(window => BackfillRequest.Place(window) == begun.Plaats) + 1;
        var (done, found) = (first, 0);
        var intake = intakes.Begin(begun);
        intake.OnTried = () => onStep?.Invoke(Result());
        foreach (var (index, window) in windows.Index().Skip(first))
        {
            await intake.GuardAsync(() => TakeInAsync(intake, window, () => ++found > 0, cancellationToken));
            await intake.GuardAsync(() => intake.CompleteAsync(
                next => next with { Plaats = BackfillRequest.Place(window), Gereed = index == windows.Count - 1 }, cancellationToken));
            done++;
            onStep?.Invoke(Result());
        }

        return Result();

        BackfillResult Result() => new(done, windows.Count, first, found, intake.New, intake.Unchanged, intake.Parked) { Ingehouden = intake.IsHeldBack };
    }

    /// <summary>
    /// Takes in one window. What the source changes meanwhile leaves the window, and the records behind it move up and are passed
    /// over; so one of several pages is listed again until there is nothing new in it.
    /// </summary>
    private async Task TakeInAsync(HistoryIntake intake, KoopQuery window, Func<bool> onFound, CancellationToken cancellationToken)
    {
        await intake.BeginAsync(cancellationToken);
        var pass = new WindowPass(source, ledger, intake);
        var isFirst = true;
        int pages;
        int before;
        do
        {
            before = intake.Tried;
            Func<KoopRecord, bool, bool, bool>? onRecord = isFirst ? (_, _, _) => onFound() : null;
            pages = await pass.RunAsync(window, fetches: true, onRecord, cancellationToken);
            await intake.SaveAsync(change: null, cancellationToken);
            isFirst = false;
        }
        while (pages > 1 && intake.Tried > before);
    }
}
