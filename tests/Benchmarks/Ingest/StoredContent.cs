using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Kamervragen.Storage;

namespace Kamervragen.Benchmarks.Ingest;

/// <summary>Everything the pipeline has stored in an account, in memory.</summary>
/// <param name="Blobs">The blobs of the archive, documents and metadata.</param>
/// <param name="Writes">The rows, put together as they are written: the rows of a set in one transaction, as often as its content changed.</param>
internal sealed record StoredContent(
    IReadOnlyList<(string Container, string Name, BinaryData Content)> Blobs,
    IReadOnlyList<(string Table, IReadOnlyList<TableEntity> Rows)> Writes)
{
    /// <summary>Reads an account.</summary>
    public static async Task<StoredContent> ReadAsync(StorageClients clients)
    {
        var blobs = new List<(string, string, BinaryData)>();
        foreach (var container in (string[])[ContainerNames.Publications, ContainerNames.Metadata])
        {
            await foreach (var item in clients.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, CancellationToken.None))
            {
                var content = await clients.Container(container).GetBlobClient(item.Name).DownloadContentAsync();
                blobs.Add((container, item.Name, content.Value.Content));
            }
        }

        var writes = new List<(string, IReadOnlyList<TableEntity>)>();
        foreach (var table in TableNames.All)
        {
            var rows = new List<TableEntity>();
            await foreach (var row in clients.Table(table).QueryAsync<TableEntity>())
            {
                rows.Add(row);
            }

            writes.AddRange(rows.GroupBy(row => WriteOf(table, row), StringComparer.Ordinal).SelectMany(group => Repeat(table, [.. group])));
        }

        return new StoredContent(blobs, writes);
    }

    // What is written in one call: the set's questions with its marker; a change with the latest of its set; the ledger by the
    // step of a poll; of the others a row by itself.
    private static string WriteOf(string table, TableEntity row) => table switch
    {
        TableNames.VraagAntwoorden => row.PartitionKey,
        TableNames.Wijzigingen => row.RowKey == "stand" ? "" : $"{row.GetInt64("Nummer")}",
        TableNames.Ledger => $"{row.PartitionKey} {row.GetString("Id")?.GetHashCode(StringComparison.Ordinal) % 100}",
        _ => $"{row.PartitionKey} {row.RowKey}",
    };

    private static IEnumerable<(string Table, IReadOnlyList<TableEntity> Rows)> Repeat(string table, IReadOnlyList<TableEntity> rows)
    {
        var times = table is TableNames.VraagAntwoorden or TableNames.Kamervragen ? rows.Max(row => row.GetInt32("Volgorde") ?? 1) : 1;
        return Enumerable.Repeat((table, rows), times);
    }
}
