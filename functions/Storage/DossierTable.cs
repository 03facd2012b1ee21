using Azure;
using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>
/// Table <c>VraagAntwoorden</c>: PartitionKey key of the dossier; a row per question, and row <c>000</c> that commits them.
/// Writers are serialized by the marker's ETag; readers see one generation whole or another, never a mixture.
/// </summary>
/// <param name="clients">The storage account.</param>
public sealed class DossierTable(StorageClients clients)
{
    private const int MaxReadTries = 5;
    private const int MaxDeletes = 100;
    private static readonly string[] SlotColumns = ["PartitionKey", "RowKey", "Generatie", "Volgorde"];

    private readonly TableClient _table = clients.Table(TableNames.VraagAntwoorden);
    private readonly OverflowTexts _texts = new(clients);

    /// <summary>Reads the state of a dossier's partition: one call.</summary>
    public async Task<DossierSlot> GetSlotAsync(string sleutel, CancellationToken cancellationToken)
    {
        var slot = new DossierSlot { Sleutel = sleutel };
        var rowKeys = new List<string>();
        await foreach (var row in QueryPartitionAsync(sleutel, SlotColumns, cancellationToken))
        {
            if (row.RowKey == DossierRows.MarkerKey)
            {
                slot = slot with { Generatie = row.GetString("Generatie"), Volgorde = row.GetInt32("Volgorde") ?? 0, ETag = row.ETag };
            }
            else
            {
                rowKeys.Add(row.RowKey);
            }
        }

        return slot with { RowKeys = rowKeys };
    }

    /// <summary>
    /// Puts a dossier in the place of what the slot describes. One call for a set that fits one transaction, as all but the
    /// very largest do; nothing is written where the content is the same.
    /// </summary>
    /// <returns>The slot afterwards, or null where another writer came in between: read again and decide again.</returns>
    public async Task<DossierSlot?> TryCommitAsync(Kamervraag dossier, DossierSlot slot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(slot);
        var generation = DossierJson.Hash(dossier);
        if (slot.Generatie == generation)
        {
            return slot;
        }

        var rows = await DossierRowWriter.MakeAsync(dossier, generation, slot.Volgorde + 1, _texts, cancellationToken);
        try
        {
            var etag = rows.FitsOneTransaction(slot)
                ? await CommitAtOnceAsync(rows, slot, cancellationToken)
                : await CommitInPortionsAsync(rows.WithGenerationKeys(generation), slot, cancellationToken);
            return slot with
            {
                Generatie = generation,
                Volgorde = slot.Volgorde + 1,
                ETag = etag,
                RowKeys = [.. rows.Questions.Select(row => row.RowKey)],
            };
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Removes a dossier that has no documents left.</summary>
    /// <returns>False where another writer came in between: read again and decide again.</returns>
    public async Task<bool> TryRemoveAsync(DossierSlot slot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slot);
        try
        {
            if (slot.ETag != default)
            {
                await _table.DeleteEntityAsync(StorageKey.Encode(slot.Sleutel), DossierRows.MarkerKey, slot.ETag, cancellationToken);
            }

            await DeleteAsync(slot.Sleutel, slot.RowKeys, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Reads a dossier whole: one call per thousand rows. Null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The partition never showed one whole generation; a write was interrupted and not yet redone.</exception>
    public async Task<Kamervraag?> ReadAsync(string sleutel, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxReadTries; attempt++)
        {
            var rows = new List<TableEntity>();
            await foreach (var row in QueryPartitionAsync(sleutel, select: null, cancellationToken))
            {
                rows.Add(row);
            }

            if (rows.Find(row => row.RowKey == DossierRows.MarkerKey) is not { } marker)
            {
                return null;
            }

            if (await DossierRowReader.TryReadAsync(marker, rows, _texts, cancellationToken) is { } dossier)
            {
                return dossier;
            }
        }

        throw new InvalidOperationException($"The rows of dossier '{sleutel}' do not form one generation after {MaxReadTries} readings; process one of its publications again.");
    }

    private AsyncPageable<TableEntity> QueryPartitionAsync(string sleutel, string[]? select, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(sleutel)}");
        return _table.QueryAsync<TableEntity>(filter, maxPerPage: null, select, cancellationToken);
    }

    private async Task<ETag> CommitAtOnceAsync(DossierRows rows, DossierSlot slot, CancellationToken cancellationToken)
    {
        var kept = rows.Questions.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var actions = new List<TableTransactionAction> { MarkerAction(rows, slot) };
        actions.AddRange(rows.Questions.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        actions.AddRange(slot.RowKeys.Where(key => !kept.Contains(key)).Select(key => Delete(slot.Sleutel, key)));
        var responses = await _table.SubmitTransactionAsync(actions, cancellationToken);
        return responses.Value[0].Headers.ETag ?? default;
    }

    private async Task<ETag> CommitInPortionsAsync(DossierRows rows, DossierSlot slot, CancellationToken cancellationToken)
    {
        foreach (var portion in rows.Portions())
        {
            await _table.SubmitTransactionAsync(
                portion.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }

        var responses = await _table.SubmitTransactionAsync([MarkerAction(rows, slot)], cancellationToken);
        var kept = rows.Questions.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        await DeleteAsync(slot.Sleutel, [.. slot.RowKeys.Where(key => !kept.Contains(key))], cancellationToken);
        return responses.Value[0].Headers.ETag ?? default;
    }

    private static TableTransactionAction MarkerAction(DossierRows rows, DossierSlot slot) =>
        slot.ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, rows.Marker)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, rows.Marker, slot.ETag);

    private static TableTransactionAction Delete(string sleutel, string rowKey) =>
        new(TableTransactionActionType.Delete, new TableEntity(StorageKey.Encode(sleutel), rowKey), ETag.All);

    private async Task DeleteAsync(string sleutel, IReadOnlyList<string> rowKeys, CancellationToken cancellationToken)
    {
        foreach (var portion in rowKeys.Chunk(MaxDeletes))
        {
            await _table.SubmitTransactionAsync(portion.Select(key => Delete(sleutel, key)), cancellationToken);
        }
    }
}
