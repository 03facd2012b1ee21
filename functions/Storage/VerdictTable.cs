using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>The verdicts in table <c>Ledger</c>, in a partition of their own: PartitionKey <c>onleesbaar</c>, RowKey document id.</summary>
/// <param name="clients">The storage account.</param>
public sealed class VerdictTable(StorageClients clients)
{
    private const string PartitionKey = "onleesbaar";

    private readonly TableClient _table = clients.Table(TableNames.Ledger);

    /// <summary>Writes a verdict: one call.</summary>
    public Task WriteAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var row = new TableEntity(PartitionKey, StorageKey.Encode(verdict.Id))
        {
            ["Id"] = verdict.Id,
            ["Versie"] = verdict.Versie,
            ["Moment"] = TableMoment.Of(verdict.Moment),
        };
        TextColumns.WriteSummary(row, "Uitleg", verdict.Uitleg);
        EntitySize.Require(row);
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Takes a verdict back, as the document can be read now: one call.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(PartitionKey, StorageKey.Encode(id), ETag.All, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception is { Status: 404, ErrorCode: not "TableNotFound" })
        {
            // There was none.
        }
    }

    /// <summary>The verdicts by id, at most <paramref name="limit"/>: one call per thousand.</summary>
    public async Task<IReadOnlyList<Verdict>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            verdicts.Add(new Verdict(
                row.GetString("Id") ?? row.RowKey,
                row.GetString("Versie") ?? "",
                TextColumns.Read(row, "Uitleg") ?? "",
                row.GetDateTimeOffset("Moment") ?? DateTimeOffset.UnixEpoch));
            if (verdicts.Count == limit)
            {
                break;
            }
        }

        return verdicts;
    }
}
