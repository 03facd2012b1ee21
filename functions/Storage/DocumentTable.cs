using Azure;
using Azure.Data.Tables;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>Table <c>Documenten</c>: PartitionKey document id, RowKey <c>document</c>. Point reads and guarded writes; a listing for work in the background.</summary>
/// <param name="clients">The storage account.</param>
public sealed class DocumentTable(StorageClients clients)
{
    private const string RowKey = "document";
    private const char Separator = ' ';

    private readonly TableClient _table = clients.Table(TableNames.Documenten);

    /// <summary>Reads what is known of a document: one call. An unknown document gives an empty state.</summary>
    public async Task<DocumentState> GetAsync(string id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(StorageKey.Encode(id), RowKey, cancellationToken: cancellationToken);
        return row.HasValue ? FromRow(id, row.Value!) : new DocumentState { Id = id };
    }

    /// <summary>Writes a state that was made from the one read before: one call.</summary>
    /// <returns>The state with its new ETag, or null where another writer came in between: read again and decide again.</returns>
    public async Task<DocumentState?> TryWriteAsync(DocumentState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var written = state with { Volgorde = state.Volgorde + 1 };
        var row = ToRow(written);
        EntitySize.Require(row);
        try
        {
            var response = state.ETag == default
                ? await _table.AddEntityAsync(row, cancellationToken)
                : await _table.UpdateEntityAsync(row, state.ETag, TableUpdateMode.Replace, cancellationToken);
            return written with { ETag = WrittenETag.Of(response) };
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// The documents behind a key, in the order of their keys: one call per thousand, and more where the service hands out less.
    /// A scan of the table, for work in the background.
    /// </summary>
    /// <param name="afterKey">The key of the last document of the page before, see <see cref="KeyOf"/>; empty for the first page.</param>
    /// <param name="limit">The most to return; fewer mean the end.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<DocumentState>> ListAsync(string afterKey, int limit, CancellationToken cancellationToken)
    {
        var found = new List<DocumentState>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {afterKey} and RowKey eq {RowKey}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            found.Add(FromRow(row.PartitionKey, row));
            if (found.Count == limit)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The key under which a document is listed.</summary>
    public static string KeyOf(string id) => StorageKey.Encode(id);

    private static TableEntity ToRow(DocumentState state)
    {
        var row = new TableEntity(StorageKey.Encode(state.Id), RowKey)
        {
            ["Id"] = state.Id,
            ["Gewijzigd"] = TableMoment.Of(state.Gewijzigd),
            ["Opgehaald"] = TableMoment.Of(state.Opgehaald),
            ["Formaat"] = state.Formaat.ToString().ToLowerInvariant(),
            ["Volgorde"] = state.Volgorde,
            ["ParserVersie"] = state.ParserVersie,
            ["Verwerkt"] = state.Verwerkt,
        };
        TextColumns.Write(row, "Blob", state.BlobName);
        TextColumns.Write(row, "Versie", state.Versie);
        TextColumns.Write(row, "Sleutels", Join(state.Sleutels));
        TextColumns.Write(row, "OudeSleutels", Join(state.OudeSleutels));
        TextColumns.Write(row, "Geleerd", Join(state.Geleerd.Select(les => les.Vraagnummer)));
        TextColumns.Write(row, "GeleerdVan", Join(state.Geleerd.Select(les => les.Van)));
        TextColumns.Write(row, "Noemt", Join(state.Noemt));
        TextColumns.Write(row, "NoemtNietMeer", Join(state.NoemtNietMeer));
        TextColumns.WriteSummary(row, "Onleesbaar", state.Onleesbaar);
        return row;
    }

    private static DocumentState FromRow(string id, TableEntity row) => new()
    {
        Id = row.GetString("Id") ?? id,
        BlobName = row.GetString("Blob"),
        Versie = row.GetString("Versie"),
        Gewijzigd = row.GetDateTimeOffset("Gewijzigd") ?? DateTimeOffset.UnixEpoch,
        Opgehaald = row.GetDateTimeOffset("Opgehaald") ?? DateTimeOffset.UnixEpoch,
        Formaat = Enum.TryParse<Formaat>(row.GetString("Formaat"), ignoreCase: true, out var format) ? format : Formaat.Onbekend,
        Sleutels = Split(TextColumns.Read(row, "Sleutels")),
        OudeSleutels = Split(TextColumns.Read(row, "OudeSleutels")),
        Geleerd = [.. Split(TextColumns.Read(row, "Geleerd")).Zip(Split(TextColumns.Read(row, "GeleerdVan")), (number, teller) => new Les(number, teller))],
        Noemt = Split(TextColumns.Read(row, "Noemt")),
        NoemtNietMeer = Split(TextColumns.Read(row, "NoemtNietMeer")),
        ParserVersie = row.GetInt32("ParserVersie") ?? 0,
        Verwerkt = row.GetBoolean("Verwerkt") ?? false,
        Volgorde = row.GetInt32("Volgorde") ?? 0,
        Onleesbaar = row.GetString("Onleesbaar"),
        ETag = row.ETag,
    };

    // Keys are encoded before they are joined, so a blank cannot stand inside one.
    private static string? Join(IEnumerable<string> keys) =>
        string.Join(Separator, keys.Select(Uri.EscapeDataString)) is { Length: > 0 } joined ? joined : null;

    private static IReadOnlyList<string> Split(string? joined) =>
        string.IsNullOrEmpty(joined) ? [] : [.. joined.Split(Separator).Select(Uri.UnescapeDataString)];
}
