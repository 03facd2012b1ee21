using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>Reports blobs that were given up, in the storage account of the blob.</summary>
internal sealed class PoisonBlobQueue(QueueServiceClient service, FunctionDescriptor function)
{
    public const string Name = "webjobs-blobtrigger-poison";

    // The host writes quotation marks as \" and not as \u0022; readers that compare text see the same.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly QueueClient _queue = service.GetQueueClient(Name);

    public async Task SendAsync(BlobVersion blob)
    {
        var message = new PoisonBlobMessage(
            function.Id,
            blob.Type + "Blob",
            blob.Container,
            blob.Name,
            $"\"{blob.ETag.ToString().Trim('"')}\"");
        await _queue.CreateIfNotExistsAsync();
        await _queue.SendMessageAsync(JsonSerializer.Serialize(message, Json));
    }
}
