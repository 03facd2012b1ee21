using Azure;
using Azure.Data.Tables;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>Table <c>Publicaties</c>: PartitionKey key of the dossier, RowKey document id. Says which documents make a dossier.</summary>
/// <param name="clients">The storage account.</param>
public sealed class PublicationTable(StorageClients clients)
{
    private readonly TableClient _table = clients.Table(TableNames.Publicaties);

    /// <summary>Files a document under a dossier: one call.</summary>
    public async Task FileAsync(FiledPublication publication, CancellationToken cancellationToken)
    {
        var row = ToRow(publication);
        EntitySize.Require(row);
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Takes a document out of a dossier: one call. A document that is not there is fine.</summary>
    public async Task RemoveAsync(string sleutel, string id, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(StorageKey.Encode(sleutel), StorageKey.Encode(id), ETag.All, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Another try of the same work removed it.
        }
    }

    /// <summary>All documents of a dossier, by id: one call per thousand.</summary>
    public async Task<IReadOnlyList<FiledPublication>> ListAsync(string sleutel, CancellationToken cancellationToken)
    {
        var filed = new List<FiledPublication>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Encode(sleutel)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            filed.Add(FromRow(row));
        }

        return filed;
    }

    private static TableEntity ToRow(FiledPublication publication)
    {
        var row = new TableEntity(StorageKey.Encode(publication.Sleutel), StorageKey.Encode(publication.Id))
        {
            ["Sleutel"] = publication.Sleutel,
            ["Id"] = publication.Id,
            ["Soort"] = publication.Soort.ToString(),
            ["Formaat"] = publication.Formaat.ToString(),
            ["Blob"] = publication.BlobName,
            ["Versie"] = publication.Versie,
            ["Gewijzigd"] = publication.Gewijzigd,
            ["Opgehaald"] = publication.Opgehaald,
            ["ParserVersie"] = publication.ParserVersie,
            ["Gebreken"] = string.Join(' ', publication.Gebreken),
        };
        TextColumns.Write(row, "Titel", publication.Titel);
        TextColumns.Write(row, "Bron", publication.Bron);
        return row;
    }

    private static FiledPublication FromRow(TableEntity row) => new()
    {
        Sleutel = Required(row, "Sleutel"),
        Id = Required(row, "Id"),
        Soort = Enum.Parse<Soort>(Required(row, "Soort")),
        Formaat = Enum.Parse<Formaat>(Required(row, "Formaat")),
        Titel = TextColumns.Read(row, "Titel"),
        Bron = TextColumns.Read(row, "Bron"),
        BlobName = Required(row, "Blob"),
        Versie = Required(row, "Versie"),
        Gewijzigd = row.GetDateTimeOffset("Gewijzigd") ?? DateTimeOffset.UnixEpoch,
        Opgehaald = row.GetDateTimeOffset("Opgehaald") ?? DateTimeOffset.UnixEpoch,
        ParserVersie = row.GetInt32("ParserVersie") ?? 0,
        Gebreken = [.. (row.GetString("Gebreken") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
    };

    private static string Required(TableEntity row, string name) =>
        row.GetString(name) ?? throw new InvalidOperationException($"Row '{row.PartitionKey}', '{row.RowKey}' of {TableNames.Publicaties} has no {name}.");
}
