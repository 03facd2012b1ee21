using Azure;
using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>Table <c>Kamervragen</c>: PartitionKey year, RowKey key of the dossier. It follows table <c>VraagAntwoorden</c>.</summary>
/// <param name="clients">The storage account.</param>
/// <param name="changes">Where a change is announced before its row is written.</param>
public sealed class KamervraagTable(StorageClients clients, WijzigingTable changes) : IDisposable
{
    private static readonly string[] OrderColumns = ["Volgorde", "Generatie"];

    private readonly TableClient _table = clients.Table(TableNames.Kamervragen);
    private readonly Recent<ProjectedRow> _recent = new();

    /// <inheritdoc/>
    public void Dispose() => _recent.Dispose();

    /// <summary>
    /// Brings the row of a dossier up to what was committed, after announcing the change: whoever sees the new row can find
    /// the change that made it. A new dossier takes one call beside the announcement, as does a changed one whose row this process
    /// wrote; another two, an unchanged one one; a later commit's row is never overwritten by an earlier one's.
    /// </summary>
    public Task ProjectAsync(Kamervraag dossier, DossierSlot committed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(committed);
        return committed.Generatie is null
            ? throw new ArgumentException("The dossier has not been committed.", nameof(committed))
            : ProjectAsync(KamervraagRowMapper.FromDossier(dossier), committed, cancellationToken);
    }

    /// <summary>
    /// Takes the row of a dossier that has no documents left out of the lists, unless a later commit has made it anew: two
    /// calls beside the announcement. The row stays as a tombstone, so that a slower writer of an earlier commit cannot bring
    /// it back.
    /// </summary>
    public Task RemoveAsync(DossierSlot removed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(removed);
        return removed.ETag == default
            ? Task.CompletedTask
            : ProjectAsync(KamervraagRowMapper.Tombstone(removed.Sleutel), removed, cancellationToken);
    }

    private async Task ProjectAsync(KamervraagRow row, DossierSlot committed, CancellationToken cancellationToken)
    {
        var isNew = committed.Volgorde == 1;
        while (!await TryProjectAsync(row, committed, isNew, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            isNew = false;
        }
    }

    private async Task<bool> TryProjectAsync(KamervraagRow row, DossierSlot committed, bool isNew, CancellationToken cancellationToken)
    {
        var there = isNew ? null : _recent.Find(row.Sleutel) ?? await ReadAsync(row.Sleutel, cancellationToken);
        if (there?.Shows(committed) == true)
        {
            return true;
        }

        if (await changes.AnnounceAsync(row, committed, cancellationToken) is not { } change)
        {
            // A later commit has been announced already; its writer brings the row up to that.
            return true;
        }

        var entity = KamervraagRowMapper.ToEntity(change.Kamervraag, committed);
        EntitySize.Require(entity);
        try
        {
            var response = there is null
                ? await _table.AddEntityAsync(entity, cancellationToken)
                : await _table.UpdateEntityAsync(entity, there.ETag, TableUpdateMode.Replace, cancellationToken);
            _recent.Keep(row.Sleutel, ProjectedRow.From(entity, WrittenETag.Of(response)));
            return true;
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            _recent.Forget(row.Sleutel);
            return false;
        }
    }

    private async Task<ProjectedRow?> ReadAsync(string sleutel, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            KamervraagRowMapper.YearKey(DossierKey.Jaar(sleutel)), StorageKey.Encode(sleutel), OrderColumns, cancellationToken);
        return row is { HasValue: true, Value: { } there } ? ProjectedRow.From(there, there.ETag) : null;
    }
}
