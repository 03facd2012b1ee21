using System.Globalization;
using Kamervragen.Koop;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>
/// Holds what the source lists of a month against what the ledger has seen, and fetches what is missing: what a poll missed
/// because the source listed it late, or lost an index, or because somebody dropped it.
/// </summary>
public sealed partial class Reconciler(
    IKoopSource source,
    LedgerTable ledger,
    VoortgangTable progress,
    HistoryIntakes intakes,
    IOptions<SweepOptions> sweepOptions,
    IOptions<KoopOptions> sourceOptions,
    TimeProvider clock,
    ILogger<Reconciler> logger)
{
    /// <summary>The name under which the ledger knows which month comes next.</summary>
    public const string Work = "vergelijken";

    private const string Apart = "vergelijken los";
    private const string MonthFormat = "yyyy-MM";

    private readonly string _bron = sourceOptions.Value.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// Goes through the month that comes next, going round by those that were taken in, and fetches what is missing; a month that
    /// takes too long is gone on with by the next run.
    /// </summary>
    /// <returns>Null where nothing has been taken in yet.</returns>
    /// <exception cref="HistoryStoppedException">The source fails, or another run is going on; the next run tries the same month.</exception>
    public async Task<ReconcileResult?> RunNextAsync(CancellationToken cancellationToken)
    {
        var months = await ListMonthsAsync(cancellationToken);
        if (months.Count == 0)
        {
            return null;
        }

        var last = (await progress.GetAsync(Work, cancellationToken)).Plaats ?? "";
        var later = months.Where(month => string.CompareOrdinal(Name(month), last) > 0).ToList();
        return await RunAsync(later.Count > 0 ? later[0] : months[0], fetches: true, Work, sweepOptions.Value.MaxDuration, cancellationToken);
    }

    /// <summary>The months that were taken in, by the poller or by a backfill that was completed: two calls.</summary>
    public async Task<IReadOnlyList<DateOnly>> ListMonthsAsync(CancellationToken cancellationToken)
    {
        var months = new SortedSet<DateOnly>();
        var cursor = await ledger.GetCursorAsync(cancellationToken);
        foreach (var window in cursor.Vensters.Values.Where(window => window.Bron == _bron))
        {
            months.UnionWith(Months(window.Vanaf, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        }

        foreach (var piece in (await progress.ListAsync(cancellationToken)).Where(piece => piece.Gereed))
        {
            if (BackfillRequest.DaysOf(piece.Naam, _bron) is var (from, to))
            {
                months.UnionWith(Months(from, to));
            }
        }

        return [.. months];
    }

    /// <summary>The months from that of one day to that of another.</summary>
    public static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    /// <summary>Goes through one month, apart from the round.</summary>
    /// <param name="month">Any day of it.</param>
    /// <param name="fetches">Whether what is missing is fetched.</param>
    /// <param name="cancellationToken">Stops between two documents; what has been fetched is written down first.</param>
    /// <exception cref="HistoryStoppedException">The source fails, or another run is going on.</exception>
    public Task<ReconcileResult> RunAsync(DateOnly month, bool fetches, CancellationToken cancellationToken) =>
        RunAsync(month, fetches, Apart, limit: null, cancellationToken);

    private async Task<ReconcileResult> RunAsync(DateOnly month, bool fetches, string name, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var span = MonthSpan.Of(month);
        var intake = intakes.Begin(await progress.GetAsync(name, cancellationToken), limit);
        var count = new MonthCount(span);
        await intake.GuardAsync(() => ListAsync(intake, span, fetches, count, cancellationToken));
        var gone = await FindGoneAsync(span, id => count.IsListed(id) || intake.IsWaiting(id), cancellationToken);
        if (fetches)
        {
            await intake.GuardAsync(() => intake.CompleteAsync(
                next => intake.LeftSome ? next : next with { Plaats = Name(month) }, cancellationToken));
        }

        var result = new ReconcileResult(span.First, count.Listed, count.Known, count.Waiting, count.Missing, gone)
        {
            Opgehaald = intake.New + intake.Unchanged,
            Geparkeerd = intake.Parked,
            Volledig = !intake.LeftSome,
        };
        LogReconciled(Name(month), result.Gevonden, result.Bekend, result.Wachtend, result.Ontbrekend.Count, result.Opgehaald, result.Verdwenen.Count, result.Volledig);
        return result;
    }

    private async Task ListAsync(HistoryIntake intake, MonthSpan span, bool fetches, MonthCount count, CancellationToken cancellationToken)
    {
        await intake.BeginAsync(cancellationToken);
        var pass = new WindowPass(source, ledger, intake);
        foreach (var query in span.Queries)
        {
            await pass.RunAsync(query, fetches, count.Add, cancellationToken);
            await intake.SaveAsync(change: null, cancellationToken);
        }
    }

    /// <summary>What was seen of the month and is neither listed there now nor seen again with a later change.</summary>
    private async Task<IReadOnlyList<string>> FindGoneAsync(MonthSpan span, Func<string, bool> isHere, CancellationToken cancellationToken)
    {
        var seen = await ledger.ListSeenAsync(span.Start, span.End.AddTicks(-1), cancellationToken);
        var gone = seen.Select(version => version.Id).Where(id => !isHere(id)).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
        {
            return [];
        }

        await foreach (var version in ledger.ReadSeenAsync(span.End, upTo: null, cancellationToken))
        {
            if (gone.Remove(version.Id) && gone.Count == 0)
            {
                break;
            }
        }

        return [.. gone.Order(StringComparer.Ordinal)];
    }

    private static string Name(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Reconcile {Maand}: {Gevonden} listed, {Bekend} known, {Wachtend} waiting, {Ontbrekend} missing, {Opgehaald} fetched, {Verdwenen} gone at the source; complete: {Volledig}")]
    private partial void LogReconciled(string maand, int gevonden, int bekend, int wachtend, int ontbrekend, int opgehaald, int verdwenen, bool volledig);
}
