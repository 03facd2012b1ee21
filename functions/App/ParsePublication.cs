using Azure.Storage.Blobs;
using Kamervragen.Ingestion;
using Kamervragen.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Blob: takes a document that has come into the archive into the tables.</summary>
public sealed class ParsePublication(PublicationProcessor processor)
{
    /// <summary>Processes one document; an unexpected failure is thrown, so that the platform tries again.</summary>
    [Function(nameof(ParsePublication))]
    public Task Run(
        [BlobTrigger(ContainerNames.Publications + "/{name}", Connection = StorageClientsFactory.ConnectionName, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellationToken) =>
        processor.ProcessAsync(blob.Name, cancellationToken);
}
