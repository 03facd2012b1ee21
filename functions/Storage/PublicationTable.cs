using Azure;
using Azure.Data.Tables;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>Table <c>Publicaties</c>: PartitionKey key of the dossier, RowKey document id. Says which documents make a dossier.</summary>
/// <param name="clients">The storage account.</param>
public sealed class PublicationTable(StorageClients clients)
{
    private const string Removed = "vervallen";
    private static readonly string[] OrderColumns = ["Volgorde"];

    private readonly TableClient _table = clients.Table(TableNames.Publicaties);

    /// <summary>
    /// Files a document under a dossier, unless a later decision about the document has been carried out here already. One call
    /// for a document that was never seen before, two for another.
    /// </summary>
    public async Task FileAsync(FiledPublication publication, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(publication);
        await WriteAsync(ToRow(publication), publication.Volgorde, cancellationToken);
    }

    /// <summary>
    /// Takes a document out of a dossier: two calls. The row stays as a tombstone, so that a slower writer who decided earlier
    /// cannot file the document here again.
    /// </summary>
    /// <param name="sleutel">The key of the dossier.</param>
    /// <param name="id">The document id.</param>
    /// <param name="volgorde">The <see cref="DocumentState.Volgorde"/> of the decision to take it out.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task RemoveAsync(string sleutel, string id, int volgorde, CancellationToken cancellationToken) =>
        WriteAsync(NewRow(sleutel, id, Removed, volgorde), volgorde, cancellationToken);

    /// <summary>All documents of a dossier, by id: one call per thousand.</summary>
    public async Task<IReadOnlyList<FiledPublication>> ListAsync(string sleutel, CancellationToken cancellationToken)
    {
        var filed = new List<FiledPublication>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(sleutel)} and Soort ne {Removed}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            filed.Add(FromRow(row));
        }

        return filed;
    }

    private async Task WriteAsync(TableEntity row, int volgorde, CancellationToken cancellationToken)
    {
        EntitySize.Require(row);
        var isNew = volgorde == 1;
        while (!await TryWriteAsync(row, volgorde, isNew, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            isNew = false;
        }
    }

    private async Task<bool> TryWriteAsync(TableEntity row, int volgorde, bool isNew, CancellationToken cancellationToken)
    {
        var current = isNew ? null : await _table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, OrderColumns, cancellationToken);
        try
        {
            if (current is not { HasValue: true, Value: { } there })
            {
                await _table.AddEntityAsync(row, cancellationToken);
            }
            else if (there.GetInt32("Volgorde") < volgorde)
            {
                await _table.UpdateEntityAsync(row, there.ETag, TableUpdateMode.Replace, cancellationToken);
            }

            return true;
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            return false;
        }
    }

    private static TableEntity NewRow(string sleutel, string id, string soort, int volgorde) =>
        new(StorageKey.Encode(sleutel), StorageKey.Encode(id))
        {
            ["Sleutel"] = sleutel,
            ["Id"] = id,
            ["Soort"] = soort,
            ["Volgorde"] = volgorde,
        };

    private static TableEntity ToRow(FiledPublication publication)
    {
        var row = NewRow(publication.Sleutel, publication.Id, publication.Soort.ToString().ToLowerInvariant(), publication.Volgorde);
        row["Formaat"] = publication.Formaat.ToString().ToLowerInvariant();
        row["Blob"] = publication.BlobName;
        row["Versie"] = publication.Versie;
        row["Gewijzigd"] = TableMoment.Of(publication.Gewijzigd);
        row["Opgehaald"] = TableMoment.Of(publication.Opgehaald);
        row["ParserVersie"] = publication.ParserVersie;
        TextColumns.WriteSummary(row, "Titel", publication.Titel);
        TextColumns.WriteSummary(row, "Bron", publication.Bron);
        TextColumns.WriteSummary(row, "Gebreken", publication.Gebreken.Count == 0 ? null : string.Join(' ', publication.Gebreken));
        return row;
    }

    private static FiledPublication FromRow(TableEntity row) => new()
    {
        Sleutel = Required(row, "Sleutel"),
        Id = Required(row, "Id"),
        Soort = Enum.Parse<Soort>(Required(row, "Soort"), ignoreCase: true),
        Formaat = Enum.Parse<Formaat>(Required(row, "Formaat"), ignoreCase: true),
        Titel = TextColumns.Read(row, "Titel"),
        Bron = TextColumns.Read(row, "Bron"),
        BlobName = Required(row, "Blob"),
        Versie = Required(row, "Versie"),
        Gewijzigd = row.GetDateTimeOffset("Gewijzigd") ?? DateTimeOffset.UnixEpoch,
        Opgehaald = row.GetDateTimeOffset("Opgehaald") ?? DateTimeOffset.UnixEpoch,
        Volgorde = row.GetInt32("Volgorde") ?? 0,
        ParserVersie = row.GetInt32("ParserVersie") ?? 0,
        Gebreken = [.. (TextColumns.Read(row, "Gebreken") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
    };

    private static string Required(TableEntity row, string name) =>
        row.GetString(name) ?? throw new InvalidOperationException($"Row '{row.PartitionKey}', '{row.RowKey}' of {TableNames.Publicaties} has no {name}.");
}
