using Kamervragen.Koop;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// One poll at work: what it has seen and done so far, written to the ledger in steps. Each step is one transaction with
/// the cursor, so a poll that is cut off anywhere leaves a ledger that the next one can go on from.
/// </summary>
internal sealed class PollSession(
    LedgerTable ledger, DocumentFetcher fetcher, ParserRoom room, PollOptions options, TimeSpan grace, TimeProvider clock, PollCursor cursor)
{
    private readonly LedgerStep _step = new(grace, clock);
    private readonly HashSet<string> _parkedInLedger = new(StringComparer.Ordinal);
    private readonly HashSet<SeenVersion> _known = [];
    private Dictionary<string, ParkedDocument>? _waiting = cursor.Geparkeerd == 0 ? new(StringComparer.Ordinal) : null;
    private DateOnly _knownFrom = DateOnly.MaxValue;
    private int _unavailableInARow;

    public PollCursor Cursor { get; private set; } = cursor;

    public PollResult Result { get; private set; } = new() { Volledig = true };

    /// <summary>Whether this poll takes in no more, and the next has to go on.</summary>
    public bool Stopped { get; private set; }

    public void Found(int records) => Result = Result with { Gevonden = Result.Gevonden + records };

    public void Incomplete() => Result = Result with { Volledig = false };

    public void Failed(string error) => Result = Result with { Volledig = false, Fouten = [.. Result.Fouten, error] };

    /// <summary>Whether a version has been dealt with before, as far as has been read of the ledger.</summary>
    public bool IsKnown(KoopRecord record) => _known.Contains(new SeenVersion(record.Id, record.Modified));

    /// <summary>Reads what the ledger has seen since a day, unless it has been read already.</summary>
    public async Task LoadKnownAsync(DateOnly from, CancellationToken cancellationToken)
    {
        if (from >= _knownFrom)
        {
            return;
        }

        // A day earlier: days at the source are Dutch, times in the ledger are UTC.
        var first = from > DateOnly.MinValue ? from.AddDays(-1) : from;
        _known.UnionWith(await ledger.ListSeenAsync(new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero), cancellationToken));
        _knownFrom = from;
    }

    /// <summary>Deals with listed records, leaving out what has been dealt with before.</summary>
    /// <param name="listings">What was listed, in the order in which it goes.</param>
    /// <param name="which">Which of the records.</param>
    /// <param name="cancellationToken">Ends the poll.</param>
    public async Task TakeAsync(IReadOnlyCollection<WindowListing> listings, Func<KoopRecord, bool> which, CancellationToken cancellationToken)
    {
        var records = listings.SelectMany(listing => listing.Held).Where(which).ToList();
        if (records.Count == 0 || Stopped)
        {
            return;
        }

        await LoadKnownAsync(listings.Min(listing => listing.Query.ModifiedFrom), cancellationToken);
        var waiting = await WaitingAsync(cancellationToken);
        foreach (var record in records)
        {
            if (IsKnown(record) || (waiting.TryGetValue(record.Id, out var parked) && parked.Gewijzigd >= record.Modified))
            {
                continue;
            }

            if (await MayTakeAsync(record, cancellationToken) && !await TryFetchAsync(record, waiting, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Parks records that cannot be read, unless they wait already.</summary>
    public async Task ParkAsync(IReadOnlyList<KoopRecordProblem> problems, CancellationToken cancellationToken)
    {
        if (problems.Count == 0)
        {
            return;
        }

        var waiting = await WaitingAsync(cancellationToken);
        foreach (var document in problems.Select(fetcher.Park).Where(document => !waiting.ContainsKey(document.Id)))
        {
            await ParkAsync(document, waiting, cancellationToken);
            Result = Result with { Geparkeerd = Result.Geparkeerd + 1 };
        }
    }

    /// <summary>Tries again what is due.</summary>
    public async Task RetryDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Stopped || Cursor.VolgendeHerkansing is not { } due || due > now)
        {
            return;
        }

        var waiting = await WaitingAsync(cancellationToken);
        foreach (var document in waiting.Values.Where(one => one.VolgendePoging <= now).OrderBy(one => one.VolgendePoging).ToList())
        {
            if (StoredRecord.Parse(document.Record) is not { } record)
            {
                await ParkAsync(fetcher.ParkAgain(document), waiting, cancellationToken);
            }
            else if (await MayTakeAsync(record, cancellationToken) && !await TryAgainAsync(document.Id, record, waiting, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Writes what has been done since the last step, with a change of the cursor if there is one.</summary>
    public async Task FlushAsync(Func<PollCursor, PollCursor>? change, CancellationToken cancellationToken)
    {
        var next = Cursor with { Gearchiveerd = Cursor.Gearchiveerd + _step.Archived };
        if (_waiting is not null)
        {
            next = next with
            {
                Geparkeerd = _waiting.Count,
                VolgendeHerkansing = _waiting.Count == 0 ? null : _waiting.Values.Min(document => document.VolgendePoging),
            };
        }

        if (await ledger.TryWriteAsync(change?.Invoke(next) ?? next, _step.Change, cancellationToken) is not { } written)
        {
            Stopped = true;
            Result = Result with { AndereInstantie = true, Volledig = false };
            return;
        }

        Cursor = written;
        _parkedInLedger.UnionWith(_step.Parked);
        _parkedInLedger.ExceptWith(_step.Released);
        _step.Clear();
    }

    private async Task<Dictionary<string, ParkedDocument>> WaitingAsync(CancellationToken cancellationToken)
    {
        if (_waiting is null)
        {
            var parked = await ledger.ListParkedAsync(int.MaxValue, cancellationToken);
            _waiting = parked.ToDictionary(document => document.Id, StringComparer.Ordinal);
            _parkedInLedger.UnionWith(_waiting.Keys);
        }

        return _waiting;
    }

    /// <summary>
    /// Whether a document may be archived now. What was published of late always may; for the rest the parser must not be too
    /// far behind. What is left out is listed again by the next poll.
    /// </summary>
    private async Task<bool> MayTakeAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        if (Freshness.IsLive(record, clock.GetUtcNow()) || await room.HasAsync(_step.Archived, cancellationToken))
        {
            return true;
        }

        Result = Result with { Volledig = false, Ingehouden = true };
        return false;
    }

    /// <summary>Fetches one document, or parks it.</summary>
    /// <returns>False where the poll has to stop here.</returns>
    private async Task<bool> TryFetchAsync(KoopRecord record, Dictionary<string, ParkedDocument> waiting, CancellationToken cancellationToken)
    {
        if (Stopped || Result.Nieuw + Result.Ongewijzigd + Result.Geparkeerd >= options.MaxDocumentsPerPoll)
        {
            Stop();
            return false;
        }

        var before = waiting.GetValueOrDefault(record.Id);
        try
        {
            var archived = await fetcher.FetchAsync(record, cancellationToken);
            _unavailableInARow = 0;
            _step.Add(record, archived);
            room.Take(archived);
            _known.Add(new SeenVersion(record.Id, record.Modified));
            Release(record.Id, waiting);
            Result = archived.IsNew
                ? Result with { Nieuw = Result.Nieuw + 1 }
                : Result with { Ongewijzigd = Result.Ongewijzigd + 1 };
        }
        catch (KoopDocumentException failure)
        {
            if (failure.Failure == KoopFailure.Unavailable && ++_unavailableInARow >= options.MaxUnavailableInARow)
            {
                Stop();
                Failed($"The source failed for {_unavailableInARow} documents in a row, the last of them {record.Id}: {failure.Message}");
                return false;
            }

            Result = Result with { Geparkeerd = Result.Geparkeerd + 1 };
            await ParkAsync(fetcher.Park(record, failure, before), waiting, cancellationToken);
        }

        await FlushWhenFullAsync(cancellationToken);
        return !Stopped;
    }

    private async Task ParkAsync(ParkedDocument document, Dictionary<string, ParkedDocument> waiting, CancellationToken cancellationToken)
    {
        waiting[document.Id] = document;
        _step.Park(document);
        await FlushWhenFullAsync(cancellationToken);
    }

    private async Task FlushWhenFullAsync(CancellationToken cancellationToken)
    {
        if (_step.IsFull)
        {
            await FlushAsync(change: null, cancellationToken);
        }
    }

    private async Task<bool> TryAgainAsync(
        string id, KoopRecord record, Dictionary<string, ParkedDocument> waiting, CancellationToken cancellationToken)
    {
        try
        {
            if (!await TryFetchAsync(await fetcher.RefreshAsync(record, cancellationToken), waiting, cancellationToken))
            {
                return false;
            }

            if (id != record.Id)
            {
                // It waited under a name of ours, and can be read by now.
                Release(id, waiting);
            }

            return true;
        }
        catch (KoopSearchException exception)
        {
            Failed($"{record.Id}: {exception.Message}");
            return false;
        }
    }

    private void Release(string id, Dictionary<string, ParkedDocument> waiting)
    {
        waiting.Remove(id);
        _step.Release(id, _parkedInLedger.Contains(id));
    }

    private void Stop()
    {
        Stopped = true;
        Result = Result with { Volledig = false };
    }
}
