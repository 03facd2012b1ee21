using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// Table <c>Wijzigingen</c>: what has changed, in order. One partition: a change, the latest of its set and the counter are
/// written in one transaction against the counter's ETag, so numbers have no gaps, a change is announced once however often
/// its writer tries, and who has read up to a number has missed nothing before it.
/// </summary>
/// <param name="clients">The storage account.</param>
/// <param name="clock">Tells the moment of a change.</param>
public sealed class WijzigingTable(StorageClients clients, TimeProvider clock) : IDisposable
{
    private readonly TableClient _table = clients.Table(TableNames.Wijzigingen);
    private readonly WijzigingQueue _queue = new(clients.Table(TableNames.Wijzigingen), clock);

    /// <inheritdoc/>
    public void Dispose() => _queue.Dispose();

    /// <summary>
    /// Announces what was committed. One call where the counter's ETag is known and the set is new or was announced by this
    /// process before, one more where it was not; changes that are announced at the same time share them.
    /// </summary>
    /// <param name="row">The set as committed.</param>
    /// <param name="committed">The commit.</param>
    /// <param name="cancellationToken">Ends the work; it can be done again.</param>
    /// <returns>The change, also where an earlier try had announced it; null where a later commit has been announced.</returns>
    internal Task<Wijziging?> AnnounceAsync(KamervraagRow row, DossierSlot committed, CancellationToken cancellationToken) =>
        _queue.AnnounceAsync(new WijzigingRequest(row, committed), cancellationToken);

    /// <summary>The changes after a number, in order: one call per thousand.</summary>
    /// <param name="after">The number of the last change that is known; 0 for all.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<Wijziging>> ListAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var changes = new List<Wijziging>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {WijzigingRows.PartitionKey} and RowKey gt {WijzigingRows.ChangeKey(after)} and RowKey lt {WijzigingRows.LastChangeKey}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            changes.Add(WijzigingRows.FromEntity(row));
            if (changes.Count == limit)
            {
                break;
            }
        }

        return changes;
    }

    /// <summary>The latest change of a set: one call. Null where there never was such a set.</summary>
    public async Task<Wijziging?> GetLatestAsync(string sleutel, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            WijzigingRows.PartitionKey, WijzigingRows.LatestKey(sleutel), cancellationToken: cancellationToken);
        return row.HasValue ? WijzigingRows.FromEntity(row.Value!) : null;
    }
}
