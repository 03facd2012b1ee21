using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Kamervragen.Storage;

/// <summary>The clients of one storage account, made once and shared.</summary>
/// <param name="Blobs">Blob containers.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Queues">Queues; only their lengths are read here.</param>
public sealed record StorageClients(BlobServiceClient Blobs, TableServiceClient Tables, QueueServiceClient Queues)
{
    /// <summary>The client of one table.</summary>
    public TableClient Table(string name) => Tables.GetTableClient(name);

    /// <summary>The client of one container.</summary>
    public BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient(name);

    /// <summary>Creates the containers and tables that are missing. Safe to call by several programs at once.</summary>
    public async Task CreateMissingAsync(CancellationToken cancellationToken)
    {
        foreach (var name in ContainerNames.All)
        {
            await Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        foreach (var name in TableNames.All)
        {
            await Tables.CreateTableIfNotExistsAsync(name, cancellationToken);
        }
    }
}
