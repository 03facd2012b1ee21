using Kamervragen.Koop;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// Brings listed documents of the past into the archive beside the live poller. What was seen and what is to be taken into the
/// tables is written in one transaction with how far the work itself is, so it never stands in the way of the poller; only at the
/// end of a window are failures added to the list that they share.
/// </summary>
internal sealed class HistoryIntake(
    LedgerTable ledger, VoortgangTable rows, DocumentFetcher fetcher, ParserRoom room, int maxUnavailableInARow, TimeSpan grace, TimeProvider clock, Voortgang progress)
{
    /// <summary>How long work without an end waits before it looks again whether the parser has caught up.</summary>
    internal static readonly TimeSpan ParserWait = TimeSpan.FromMinutes(1);

    private readonly LedgerStep _step = new(grace, clock);
    private readonly Dictionary<string, ParkedDocument> _parked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);
    private Dictionary<string, ParkedDocument> _waiting = new(StringComparer.Ordinal);
    private int _unavailableInARow;
    private Voortgang? _attempted;

    /// <summary>How far the work is, as last written.</summary>
    public Voortgang Progress { get; private set; } = progress;

    /// <summary>When to fetch no more; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether something was left to fetch when the time was over, or when too many archived documents waited for the parser.</summary>
    public bool LeftSome { get; private set; }

    /// <summary>Whether it waits for the parser just now.</summary>
    public bool IsHeldBack { get; private set; }

    /// <summary>Told after each document that was asked for, and each time it has to wait for the parser.</summary>
    public Action? OnTried { get; set; }

    /// <summary>New versions put into the archive.</summary>
    public int New { get; private set; }

    /// <summary>Fetched, with the content that was there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Could not be had, and wait for another try.</summary>
    public int Parked { get; private set; }

    /// <summary>Documents asked for at the source.</summary>
    public int Tried => New + Unchanged + Parked;

    /// <summary>Begins a window: looks what waits already.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var waiting = await ledger.ListWaitingAsync(cancellationToken);
        _waiting = waiting.ToDictionary(document => document.Id, StringComparer.Ordinal);
    }

    /// <summary>Whether this version waits for another try already.</summary>
    public bool IsWaiting(KoopRecord record) =>
        _waiting.GetValueOrDefault(record.Id)?.Gewijzigd >= record.Modified || _parked.GetValueOrDefault(record.Id)?.Gewijzigd >= record.Modified;

    /// <summary>Whether some version of a document waits for another try.</summary>
    public bool IsWaiting(string id) => _waiting.ContainsKey(id) || _parked.ContainsKey(id);

    /// <summary>Fetches what is not yet dealt with, oldest change first, until the time is over.</summary>
    /// <exception cref="HistoryStoppedException">The source fails, or another run does the same work.</exception>
    public async Task TakeAsync(IEnumerable<KoopRecord> records, CancellationToken cancellationToken)
    {
        foreach (var record in records.OrderBy(record => record.Modified).ThenBy(record => record.Id, StringComparer.Ordinal))
        {
            if (clock.GetUtcNow() >= Until || !await WaitForRoomAsync(record, cancellationToken))
            {
                LeftSome = true;
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            await FetchAsync(record, cancellationToken);
            OnTried?.Invoke();
            if (_step.IsFull)
            {
                await SaveAsync(change: null, cancellationToken);
            }
        }
    }

    /// <summary>Notes records that cannot be read, unless they wait already.</summary>
    public void Park(IEnumerable<KoopRecordProblem> problems)
    {
        foreach (var document in problems.Select(fetcher.Park).Where(document => !_waiting.ContainsKey(document.Id)))
        {
            Parked += _parked.TryAdd(document.Id, document) ? 1 : 0;
        }
    }

    /// <summary>Ends a window: everything in it is safe in the archive or on the list of what waits.</summary>
    public async Task CompleteAsync(Func<Voortgang, Voortgang> change, CancellationToken cancellationToken)
    {
        await new WaitingList(ledger).ChangeAsync(_parked.Values, _released, cancellationToken);
        foreach (var document in _parked.Values)
        {
            _waiting[document.Id] = document;
        }

        foreach (var id in _released)
        {
            _waiting.Remove(id);
        }

        _parked.Clear();
        _released.Clear();
        await SaveAsync(change, cancellationToken);
    }

    /// <summary>Writes what has been fetched since the last time, so that it is not fetched again.</summary>
    /// <exception cref="HistoryStoppedException">Another run does the same work.</exception>
    public async Task SaveAsync(Func<Voortgang, Voortgang>? change, CancellationToken cancellationToken)
    {
        if (change is null && _step.IsEmpty)
        {
            return;
        }

        var next = Progress with { Gedaan = Progress.Gedaan + _step.Archived, Bijgewerkt = clock.GetUtcNow() };
        next = change?.Invoke(next) ?? next;
        var before = _attempted;
        _attempted = next;
        Progress = await ledger.TryWriteAsync(next, _step.Change, cancellationToken)
            ?? await FindWrittenAsync(next, before, cancellationToken)
            ?? throw new HistoryStoppedException("Another run of the same work is going on; this one stopped without harm.");
        _attempted = null;
        _step.Clear();
    }

    /// <summary>Does a part of the work; whatever ends it, what was fetched is written down, so that the next run does not fetch it again.</summary>
    /// <exception cref="HistoryStoppedException">The source fails, or another run does the same work.</exception>
    public async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is OperationCanceledException or KoopSearchException or HistoryStoppedException)
        {
            await SaveAsync(change: null, CancellationToken.None);
            if (exception is KoopSearchException)
            {
                throw new HistoryStoppedException(exception.Message, exception);
            }

            throw;
        }
    }

    /// <summary>A write whose answer got lost is refused when it is repeated: the row then is what was to be written.</summary>
    private async Task<Voortgang?> FindWrittenAsync(Voortgang wanted, Voortgang? before, CancellationToken cancellationToken)
    {
        var found = await rows.GetAsync(Progress.Naam, cancellationToken);
        var bare = found with { ETag = default };
        return bare == wanted with { ETag = default } || (before is not null && bare == before with { ETag = default }) ? found : null;
    }

    /// <summary>
    /// Waits until the parser is not too far behind, unless the document was published of late; work that has an end leaves the
    /// rest to its next run instead.
    /// </summary>
    private async Task<bool> WaitForRoomAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        while (!Freshness.IsLive(record, clock.GetUtcNow()) && !await room.HasAsync(_step.Archived, cancellationToken))
        {
            room.Forget();
            if (await room.HasAsync(_step.Archived, cancellationToken))
            {
                break;
            }

            if (Until is not null)
            {
                return false;
            }

            IsHeldBack = true;
            await SaveAsync(change: null, cancellationToken);
            OnTried?.Invoke();
            await Task.Delay(ParserWait, clock, cancellationToken);
        }

        IsHeldBack = false;
        return true;
    }

    private async Task FetchAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        try
        {
            var archived = await fetcher.FetchAsync(record, cancellationToken);
            _unavailableInARow = 0;
            _step.Add(record, archived);
            room.Take(archived);
            New += archived.IsNew ? 1 : 0;
            Unchanged += archived.IsNew ? 0 : 1;
            if (_waiting.ContainsKey(record.Id))
            {
                _released.Add(record.Id);
            }
        }
        catch (KoopDocumentException failure)
        {
            if (failure.Failure == KoopFailure.Unavailable && ++_unavailableInARow >= maxUnavailableInARow)
            {
                throw new HistoryStoppedException(
                    $"The source failed for {_unavailableInARow} documents in a row, the last of them {record.Id}: {failure.Message}", failure);
            }

            _parked[record.Id] = fetcher.Park(record, failure, _waiting.GetValueOrDefault(record.Id));
            Parked++;
        }
    }
}
