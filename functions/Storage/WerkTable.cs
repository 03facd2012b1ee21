using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// The rows <c>werk|{blob}</c> of table <c>Ledger</c>: versions in the archive that have to be taken into the tables, and those
/// where that failed. They lie in the poller's partition, so that one cannot be archived and forgotten.
/// </summary>
/// <param name="clients">The storage account.</param>
public sealed class WerkTable(StorageClients clients)
{
    internal const string Prefix = "werk|";
    private const string PrefixEnd = "werk}";
    private const int MaxReasonUnits = 1_000;

    private readonly TableClient _table = clients.Table(TableNames.Ledger);

    /// <summary>Writes a row, whether it is there or not: one call.</summary>
    public Task WriteAsync(Werk werk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(werk);
        return _table.UpsertEntityAsync(ToRow(werk), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>
    /// Writes rows down before work on versions that were taken in before, so that one that is cut off is found by the sweep: one
    /// call for each hundred. What is known of earlier failures stays.
    /// </summary>
    public async Task DeclareAsync(IReadOnlyCollection<Werk> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var portion in items.DistinctBy(item => item.BlobName, StringComparer.Ordinal).Chunk(TransactionSize.MaxActions))
        {
            await _table.SubmitTransactionAsync(
                portion.Select(item => new TableTransactionAction(TableTransactionActionType.UpsertMerge, WithoutFailures(item))), cancellationToken);
        }
    }

    /// <summary>Strikes rows off: one call for each hundred, or one for each where another was quicker with some of them.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<string> blobNames, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blobNames);
        foreach (var portion in blobNames.Distinct(StringComparer.Ordinal).Chunk(TransactionSize.MaxActions))
        {
            try
            {
                await _table.SubmitTransactionAsync(
                    portion.Select(name => new TableTransactionAction(TableTransactionActionType.Delete, KeyOf(name), ETag.All)), cancellationToken);
            }
            catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
            {
                foreach (var name in portion)
                {
                    await RemoveAsync(name, cancellationToken);
                }
            }
        }
    }

    /// <summary>What is due, by blob: one call per thousand.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<IReadOnlyList<Werk>> ListDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {LedgerTable.PartitionKey} and RowKey ge {Prefix} and RowKey lt {PrefixEnd} and VolgendePoging le {now.ToUniversalTime()}"),
            limit,
            cancellationToken);

    /// <summary>What has failed at least once, by blob: one call per thousand.</summary>
    public Task<IReadOnlyList<Werk>> ListFailedAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {LedgerTable.PartitionKey} and RowKey ge {Prefix} and RowKey lt {PrefixEnd} and Pogingen gt 0"),
            limit,
            cancellationToken);

    /// <summary>How many versions have not been seen in the tables since they were archived, and have not failed: one call per thousand.</summary>
    /// <param name="limit">Where to stop counting.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<int> CountUntriedAsync(int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {LedgerTable.PartitionKey} and RowKey ge {Prefix} and RowKey lt {PrefixEnd} and Pogingen eq 0");
        var count = 0;
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), ["RowKey"], cancellationToken).AsPages())
        {
            count += page.Values.Count;
            if (count >= limit)
            {
                return limit;
            }
        }

        return count;
    }

    /// <summary>The row of a blob: one call. Null where there is nothing to do.</summary>
    public async Task<Werk?> GetAsync(string blobName, CancellationToken cancellationToken)
    {
        var key = KeyOf(blobName);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: cancellationToken);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    internal static TableEntity ToRow(Werk werk)
    {
        var row = KeyOf(werk.BlobName);
        row["Id"] = werk.Id;
        row["Sinds"] = TableMoment.Of(werk.Sinds);
        row["VolgendePoging"] = TableMoment.Of(werk.VolgendePoging);
        row["Pogingen"] = werk.Pogingen;
        TextColumns.Write(row, "Blob", werk.BlobName);
        TextColumns.Write(row, "Uitleg", werk.Uitleg?[..Math.Min(werk.Uitleg.Length, MaxReasonUnits)]);
        EntitySize.Require(row);
        return row;
    }

    private static TableEntity WithoutFailures(Werk werk)
    {
        var row = ToRow(werk);
        row.Remove("Pogingen");
        return row;
    }

    private static TableEntity KeyOf(string blobName) => new(LedgerTable.PartitionKey, Prefix + StorageKey.Encode(blobName));

    private static Werk FromRow(TableEntity row) => new()
    {
        BlobName = TextColumns.Read(row, "Blob") ?? "",
        Id = row.GetString("Id") ?? "",
        Sinds = row.GetDateTimeOffset("Sinds") ?? DateTimeOffset.UnixEpoch,
        VolgendePoging = row.GetDateTimeOffset("VolgendePoging") ?? DateTimeOffset.UnixEpoch,
        Pogingen = row.GetInt32("Pogingen") ?? 0,
        Uitleg = TextColumns.Read(row, "Uitleg"),
    };

    private async Task<IReadOnlyList<Werk>> ListAsync(string filter, int limit, CancellationToken cancellationToken)
    {
        var found = new List<Werk>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            found.Add(FromRow(row));
            if (found.Count == limit)
            {
                break;
            }
        }

        return found;
    }

    private async Task RemoveAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            var key = KeyOf(blobName);
            await _table.DeleteEntityAsync(key.PartitionKey, key.RowKey, ETag.All, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception is { Status: 404, ErrorCode: not "TableNotFound" })
        {
            // Another sweep struck it off.
        }
    }
}
