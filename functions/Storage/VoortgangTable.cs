using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// The rows <c>voortgang|{name}</c> of table <c>Ledger</c>. They lie in the poller's partition, so that what was dealt with can be
/// written down in one transaction with how far the work is; the poller's own row is another.
/// </summary>
/// <param name="clients">The storage account.</param>
public sealed class VoortgangTable(StorageClients clients)
{
    private const string Prefix = "voortgang|";
    private const string PrefixEnd = "voortgang}";

    private readonly TableClient _table = clients.Table(TableNames.Ledger);

    /// <summary>Reads how far a piece of work is: one call. One that was never begun has no place.</summary>
    public async Task<Voortgang> GetAsync(string naam, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(LedgerTable.PartitionKey, KeyOf(naam), cancellationToken: cancellationToken);
        return row.HasValue ? FromRow(row.Value!) : new Voortgang { Naam = naam };
    }

    /// <summary>Writes it against its ETag: one call.</summary>
    /// <returns>With its new ETag, or null where another run came in between: stop.</returns>
    public async Task<Voortgang?> TryWriteAsync(Voortgang voortgang, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(voortgang);
        try
        {
            var response = voortgang.ETag == default
                ? await _table.AddEntityAsync(ToRow(voortgang), cancellationToken)
                : await _table.UpdateEntityAsync(ToRow(voortgang), voortgang.ETag, TableUpdateMode.Replace, cancellationToken);
            return voortgang with { ETag = WrittenETag.Of(response) };
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            return null;
        }
    }

    /// <summary>All pieces of work, by name: one call per thousand.</summary>
    public async Task<IReadOnlyList<Voortgang>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<Voortgang>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LedgerTable.PartitionKey} and RowKey ge {Prefix} and RowKey lt {PrefixEnd}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(FromRow(row));
        }

        return found;
    }

    internal static TableEntity ToRow(Voortgang voortgang)
    {
        var row = new TableEntity(LedgerTable.PartitionKey, KeyOf(voortgang.Naam))
        {
            ["Naam"] = voortgang.Naam,
            ["Gedaan"] = voortgang.Gedaan,
            ["Gereed"] = voortgang.Gereed,
            ["Bijgewerkt"] = TableMoment.Of(voortgang.Bijgewerkt),
        };
        TextColumns.Write(row, "Doel", voortgang.Doel);
        TextColumns.Write(row, "Plaats", voortgang.Plaats);
        EntitySize.Require(row);
        return row;
    }

    private static string KeyOf(string naam) => Prefix + StorageKey.Encode(naam);

    private static Voortgang FromRow(TableEntity row) => new()
    {
        Naam = row.GetString("Naam") ?? "",
        Doel = TextColumns.Read(row, "Doel"),
        Plaats = TextColumns.Read(row, "Plaats"),
        Gedaan = row.GetInt32("Gedaan") ?? 0,
        Gereed = row.GetBoolean("Gereed") ?? false,
        Bijgewerkt = row.GetDateTimeOffset("Bijgewerkt") ?? DateTimeOffset.UnixEpoch,
        ETag = row.ETag,
    };
}
