using System.Text.Json.Serialization;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>The message about a blob that was given up, in the shape that the Functions host sends.</summary>
internal sealed record PoisonBlobMessage(
    [property: JsonPropertyOrder(1)] string FunctionId,
    [property: JsonPropertyOrder(2)] string BlobType,
    [property: JsonPropertyOrder(3)] string ContainerName,
    [property: JsonPropertyOrder(4)] string BlobName,
    [property: JsonPropertyOrder(5)] string ETag)
{
    [JsonPropertyOrder(0)]
    public string Type => "BlobTrigger";
}
