using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Kamervragen.Storage;

namespace Kamervragen.Benchmarks.Ingest;

/// <summary>Writes blobs and rows with the plain clients, and reads, parses and decides nothing.</summary>
/// <param name="clients">An empty account with its tables and containers.</param>
/// <param name="parallelism">How many writes are under way at once, as in the pipeline.</param>
internal sealed class BareWriter(StorageClients clients, int parallelism)
{
    public async Task WriteAsync(StoredContent content)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism };
        await Parallel.ForEachAsync(content.Blobs, options, async (blob, cancellationToken) =>
            await clients.Container(blob.Container).GetBlobClient(blob.Name).UploadAsync(blob.Content, new BlobUploadOptions(), cancellationToken));
        await Parallel.ForEachAsync(content.Writes, options, async (write, cancellationToken) =>
        {
            var table = clients.Table(write.Table);
            if (write.Rows.Count == 1)
            {
                await table.UpsertEntityAsync(write.Rows[0], TableUpdateMode.Replace, cancellationToken);
                return;
            }

            foreach (var rows in write.Rows.Chunk(100))
            {
                await table.SubmitTransactionAsync(
                    rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
            }
        });
    }
}
