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
    private static readonly string[] SlotColumns = ["PartitionKey", "RowKey", "Generatie", "Volgorde"];

    private readonly TableClient _table = clients.Table(TableNames.VraagAntwoorden);
    private readonly OverflowTexts _texts = new(clients);

    /// <summary>Reads the state of a dossier's partition: one call.</summary>
    public async Task<DossierSlot> GetSlotAsync(string sleutel, CancellationToken cancellationToken)
    {
        var slot = new DossierSlot { Sleutel = sleutel };
        var rows = new List<TableEntity>();
        await foreach (var row in QueryPartitionAsync(sleutel, SlotColumns, cancellationToken))
        {
            if (row.RowKey == DossierRows.MarkerKey)
            {
                slot = slot with { Generatie = row.GetString("Generatie"), Volgorde = row.GetInt32("Volgorde") ?? 0, ETag = row.ETag };
            }
            else
            {
                rows.Add(row);
            }
        }

        return slot with
        {
            RowKeys = [.. rows.Select(row => row.RowKey)],
            Resten = [.. rows.Where(row => row.GetString("Generatie") != slot.Generatie).Select(row => row.RowKey)],
        };
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
        var generation = DossierGeneration.Of(dossier);
        return slot.Generatie == generation
            ? await TryTidyAsync(slot, slot.Resten, cancellationToken)
            : await TryReplaceAsync(
                await DossierRowWriter.MakeAsync(dossier, generation, slot.Volgorde + 1, _texts, cancellationToken), slot, cancellationToken);
    }

    /// <summary>
    /// Empties a dossier that has no documents left. The marker stays as a tombstone, so that the order of changes goes on.
    /// </summary>
    /// <returns>The slot afterwards, or null where another writer came in between: read again and decide again.</returns>
    public async Task<DossierSlot?> TryRemoveAsync(DossierSlot slot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slot);
        if (slot.ETag == default && slot.RowKeys.Count == 0)
        {
            return slot;
        }

        return slot.Generatie == DossierGeneration.Removed
            ? await TryTidyAsync(slot, slot.Resten, cancellationToken)
            : await TryReplaceAsync(DossierRows.Tombstone(slot), slot, cancellationToken);
    }

    /// <summary>Reads a dossier whole: one call per thousand rows. Null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The partition never showed one whole generation: others rewrote it during each reading.</exception>
    public async Task<Kamervraag?> ReadAsync(string sleutel, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxReadTries; attempt++)
        {
            var rows = new List<TableEntity>();
            await foreach (var row in QueryPartitionAsync(sleutel, select: null, cancellationToken))
            {
                rows.Add(row);
            }

            if (rows.Find(row => row.RowKey == DossierRows.MarkerKey) is not { } marker
                || marker.GetString("Generatie") == DossierGeneration.Removed)
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

    /// <summary>
    /// Writes rows of several transactions first, where no reader looks yet; then, in one, the marker with all that fits beside
    /// it: the questions of every ordinary set, and the deletion of rows that it no longer has.
    /// </summary>
    private async Task<DossierSlot?> TryReplaceAsync(DossierRows rows, DossierSlot slot, CancellationToken cancellationToken)
    {
        var kept = rows.RowKeys.ToHashSet(StringComparer.Ordinal);
        var stale = slot.RowKeys.Where(key => !kept.Contains(key)).ToList();
        var actions = new List<TableTransactionAction> { MarkerAction(rows, slot) };
        if (rows.FitOneTransaction)
        {
            // Where there is no marker there are no questions: to add them asks the least of the service.
            var isNew = slot.ETag == default && slot.RowKeys.Count == 0;
            actions.AddRange(rows.Questions.Select(row => isNew ? Add(row) : Upsert(row)));
        }

        var room = TransactionSize.MaxActions - actions.Count;
        actions.AddRange(stale.Take(room).Select(key => Delete(slot.Sleutel, key)));
        try
        {
            foreach (var portion in rows.FitOneTransaction ? [] : rows.Portions())
            {
                await _table.SubmitTransactionAsync(portion.Select(Upsert), cancellationToken);
            }

            var committed = slot with
            {
                Generatie = rows.Marker.GetString("Generatie"),
                Volgorde = slot.Volgorde + 1,
                ETag = await SubmitAsync(actions, cancellationToken),
                RowKeys = [.. kept],
                Resten = [],
            };

            // Where another writer comes in between here, the commit stands and the rest is theirs to remove.
            return await TryTidyAsync(committed, [.. stale.Skip(room)], cancellationToken) ?? committed;
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// Removes rows that no reader uses. Each step also rewrites the marker against its ETag: another writer may be about to
    /// use rows of these very keys, and is then refused, or refuses this step.
    /// </summary>
    private async Task<DossierSlot?> TryTidyAsync(DossierSlot slot, IReadOnlyList<string> stale, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var portion in stale.Chunk(TransactionSize.MaxActions - 1))
            {
                var marker = new TableEntity(StorageKey.Encode(slot.Sleutel), DossierRows.MarkerKey) { ["Volgorde"] = slot.Volgorde };
                var guard = new TableTransactionAction(TableTransactionActionType.UpdateMerge, marker, slot.ETag);
                slot = slot with
                {
                    ETag = await SubmitAsync([guard, .. portion.Select(key => Delete(slot.Sleutel, key))], cancellationToken),
                    RowKeys = [.. slot.RowKeys.Except(portion, StringComparer.Ordinal)],
                    Resten = [.. slot.Resten.Except(portion, StringComparer.Ordinal)],
                };
            }

            return slot;
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            return null;
        }
    }

    private async Task<ETag> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var responses = await _table.SubmitTransactionAsync(actions, cancellationToken);
        return WrittenETag.Of(responses.Value[0]);
    }

    private static TableTransactionAction MarkerAction(DossierRows rows, DossierSlot slot) =>
        slot.ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, rows.Marker)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, rows.Marker, slot.ETag);

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    private static TableTransactionAction Delete(string sleutel, string rowKey) =>
        new(TableTransactionActionType.Delete, new TableEntity(StorageKey.Encode(sleutel), rowKey), ETag.All);
}
