using Azure;
using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>Table <c>Kamervragen</c>: PartitionKey year, RowKey key of the dossier. It follows table <c>VraagAntwoorden</c>.</summary>
/// <param name="clients">The storage account.</param>
public sealed class KamervraagTable(StorageClients clients)
{
    private readonly TableClient _table = clients.Table(TableNames.Kamervragen);

    /// <summary>
    /// Brings the row of a dossier up to what was committed. Two calls when it changes, one when it does not; a later
    /// commit's row is never overwritten by an earlier one's.
    /// </summary>
    public async Task ProjectAsync(Kamervraag dossier, DossierSlot committed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(committed);
        var generation = committed.Generatie ?? throw new ArgumentException("The dossier has not been committed.", nameof(committed));
        var entity = KamervraagRowMapper.ToEntity(KamervraagRowMapper.FromDossier(dossier), generation, committed.Volgorde);
        EntitySize.Require(entity);
        while (!await TryProjectAsync(entity, committed, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Removes the row of a dossier that has no documents left: one call.</summary>
    public async Task RemoveAsync(string sleutel, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(KamervraagRowMapper.PartitionKey(sleutel), StorageKey.Encode(sleutel), ETag.All, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Another try of the same work removed it.
        }
    }

    /// <summary>A page of the question sets of a year, by key: one call.</summary>
    /// <param name="year">The year of the vraagnummer, or in which the parliamentary year began.</param>
    /// <param name="limit">The most rows, 1 to 1000.</param>
    /// <param name="continuation">Where the page before ended, or null for the first.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<(IReadOnlyList<KamervraagRow> Rows, string? Continuation)> ListAsync(
        int year, int limit, string? continuation, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {KamervraagRowMapper.YearKey(year)}");
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, maxPerPage: limit, cancellationToken: cancellationToken)
            .AsPages(continuation, limit))
        {
            // An empty page may still have a continuation: the next one is asked for.
            if (page.Values.Count > 0 || page.ContinuationToken is null)
            {
                return ([.. page.Values.Select(KamervraagRowMapper.FromEntity)], page.ContinuationToken);
            }
        }

        return ([], null);
    }

    private async Task<bool> TryProjectAsync(TableEntity entity, DossierSlot committed, CancellationToken cancellationToken)
    {
        string[] columns = ["Volgorde", "Generatie"];
        var current = await _table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, columns, cancellationToken);
        if (current.HasValue && IsUpToDate(current.Value!, committed))
        {
            return true;
        }

        try
        {
            await (current.HasValue
                ? _table.UpdateEntityAsync(entity, current.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                : _table.AddEntityAsync(entity, cancellationToken));
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static bool IsUpToDate(TableEntity current, DossierSlot committed) =>
        current.GetInt32("Volgorde") > committed.Volgorde
        || (current.GetInt32("Volgorde") == committed.Volgorde && current.GetString("Generatie") == committed.Generatie);
}
