using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// The changes of this process on their way into the table. The counter lets one transaction through at a time, so whoever
/// has its turn takes along what waits behind it.
/// </summary>
internal sealed class WijzigingQueue(TableClient table, TimeProvider clock) : IDisposable
{
    // Two rows for each change, and one for the counter.
    private const int MaxChanges = (TransactionSize.MaxActions - 1) / 2;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<WijzigingRequest> _waiting = [];
    private readonly Recent<AnnouncedChange> _recent = new();
    private WijzigingStand? _stand;

    public void Dispose()
    {
        _turn.Dispose();
        _recent.Dispose();
    }

    public async Task<Wijziging?> AnnounceAsync(WijzigingRequest request, CancellationToken cancellationToken)
    {
        lock (_waiting)
        {
            _waiting.Add(request);
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                while (!request.IsDone)
                {
                    await TryWriteAsync(Take(request), cancellationToken);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            lock (_waiting)
            {
                _waiting.Remove(request);
            }
        }

        return request.Result;
    }

    /// <summary>The change whose turn it is, and others that can go with it: one of each set.</summary>
    private List<WijzigingRequest> Take(WijzigingRequest first)
    {
        lock (_waiting)
        {
            return
            [
                .. _waiting
                    .Where(request => !request.IsDone && request != first && request.Row.Sleutel != first.Row.Sleutel)
                    .DistinctBy(request => request.Row.Sleutel, StringComparer.Ordinal)
                    .Take(MaxChanges - 1)
                    .Prepend(first),
            ];
        }
    }

    private async Task TryWriteAsync(List<WijzigingRequest> requests, CancellationToken cancellationToken)
    {
        var stand = _stand ??= await ReadStandAsync(cancellationToken);
        foreach (var request in requests.Where(request => request.MustRead))
        {
            await FindLatestAsync(request, cancellationToken);
        }

        var changes = Number(requests.Where(request => !request.IsDone), stand);
        if (changes.Count == 0)
        {
            return;
        }

        try
        {
            _stand = await SubmitAsync(changes, stand, cancellationToken);
            changes.ForEach(change => change.Request.Complete(change.Change));
            StorageTelemetry.Announced(changes.Count);
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            // Another process has counted on, or an earlier try of this very request had succeeded: what is there is read anew.
            LookAgain(requests);
        }
        catch
        {
            LookAgain(requests);
            throw;
        }
    }

    private void LookAgain(List<WijzigingRequest> requests)
    {
        _stand = null;
        foreach (var request in requests)
        {
            _recent.Forget(request.Row.Sleutel);
            request.MustRead = true;
        }
    }

    private List<(WijzigingRequest Request, Wijziging Change)> Number(IEnumerable<WijzigingRequest> requests, WijzigingStand stand)
    {
        var numbered = new List<(WijzigingRequest, Wijziging)>();
        var now = clock.GetUtcNow();
        var moment = now > stand.Moment ? now : stand.Moment;
        var bytes = 0;
        foreach (var request in requests)
        {
            var change = new Wijziging
            {
                Nummer = stand.Nummer + numbered.Count + 1,
                Moment = moment,
                Soorten = Wijzigingsoort.Between(request.Before?.Kamervraag, request.Row),
                Kamervraag = request.Row with { GewijzigdOp = moment },
            };
            bytes += 2 * TransactionSize.Of(WijzigingRows.ToEntity("", change, request.Committed));
            if (bytes > TransactionSize.MaxBytes && numbered.Count > 0)
            {
                break;
            }

            numbered.Add((request, change));
        }

        return numbered;
    }

    private async Task<WijzigingStand> SubmitAsync(
        List<(WijzigingRequest Request, Wijziging Change)> changes, WijzigingStand stand, CancellationToken cancellationToken)
    {
        var last = changes[^1].Change;
        var counter = WijzigingRows.Counter(last);
        var actions = new List<TableTransactionAction>
        {
            stand.ETag == default
                ? new TableTransactionAction(TableTransactionActionType.Add, counter)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, counter, stand.ETag),
        };
        var latest = new List<TableEntity>(changes.Count);
        foreach (var (request, change) in changes)
        {
            var row = WijzigingRows.ToEntity(WijzigingRows.LatestKey(request.Row.Sleutel), change, request.Committed);
            EntitySize.Require(row);
            latest.Add(row);
            actions.Add(new TableTransactionAction(
                TableTransactionActionType.Add, WijzigingRows.ToEntity(WijzigingRows.ChangeKey(change.Nummer), change, request.Committed)));
            actions.Add(request.BeforeETag == default
                ? new TableTransactionAction(TableTransactionActionType.Add, row)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, request.BeforeETag));
        }

        var responses = await table.SubmitTransactionAsync(actions, cancellationToken);
        for (var i = 0; i < changes.Count; i++)
        {
            // After the counter two answers for each change, the second of which is that of the set's row.
            _recent.Keep(changes[i].Request.Row.Sleutel, AnnouncedChange.From(latest[i], WrittenETag.Of(responses.Value[2 + (2 * i)])));
        }

        return new WijzigingStand(last.Nummer, last.Moment, WrittenETag.Of(responses.Value[0]));
    }

    private async Task<WijzigingStand> ReadStandAsync(CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            WijzigingRows.PartitionKey, WijzigingRows.CounterKey, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } there }
            ? new WijzigingStand(there.GetInt64("Nummer") ?? 0, there.GetDateTimeOffset("GewijzigdOp") ?? DateTimeOffset.MinValue, there.ETag)
            : new WijzigingStand(0, DateTimeOffset.MinValue, default);
    }

    /// <summary>Finds what was last announced of a set: a change that has been announced, or overtaken, needs no more.</summary>
    private async Task FindLatestAsync(WijzigingRequest request, CancellationToken cancellationToken)
    {
        var latest = _recent.Find(request.Row.Sleutel) ?? await ReadLatestAsync(request.Row.Sleutel, cancellationToken);
        request.MustRead = false;
        (request.Before, request.BeforeETag) = (latest?.Change, latest?.ETag ?? default);
        if (latest is not null && latest.Volgorde >= request.Committed.Volgorde)
        {
            request.Complete(latest.Volgorde == request.Committed.Volgorde ? request.Before : null);
        }
    }

    private async Task<AnnouncedChange?> ReadLatestAsync(string sleutel, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            WijzigingRows.PartitionKey, WijzigingRows.LatestKey(sleutel), cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } there } ? AnnouncedChange.From(there, there.ETag) : null;
    }
}
