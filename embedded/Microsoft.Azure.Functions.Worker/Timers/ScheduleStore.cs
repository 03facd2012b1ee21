using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Keeps the record of one schedule where the Functions host keeps it.</summary>
internal sealed class ScheduleStore(BlobServiceClient service, string hostId, string timerName)
{
    private readonly BlobContainerClient _container = service.GetBlobContainerClient(HostContainer.Name);

    private BlobClient Blob => _container.GetBlobClient($"timers/{hostId}/{timerName}/status");

    /// <summary>The last record, or null when there is none.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob.DownloadContentAsync(cancellationToken);
            return content.Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            // Half a record tells nothing; the schedule begins anew, as it does without one.
            return null;
        }
    }

    public async Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await Blob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);
    }
}
