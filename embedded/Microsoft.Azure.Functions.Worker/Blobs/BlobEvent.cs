using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Blobs;

internal sealed class BlobEvent(BlobContainerClient container, BlobVersion version) : TriggerEvent
{
    public static IReadOnlyCollection<Type> ParameterTypes { get; } =
    [
        typeof(Stream), typeof(string), typeof(byte[]), typeof(BlobClient), typeof(BlobBaseClient), typeof(BlockBlobClient),
        typeof(BlobContainerClient),
    ];

    public static IReadOnlyCollection<string> BindingDataNames { get; } = ["BlobTrigger", "Uri"];

    public override IReadOnlyDictionary<string, object?> BindingData { get; } = CreateBindingData(container, version);

    public override async ValueTask<object?> BindAsync(Type parameterType, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(version.Name);
        return parameterType switch
        {
            _ when parameterType == typeof(BlobContainerClient) => container,
            _ when parameterType == typeof(BlobClient) => blob,
            _ when parameterType == typeof(BlobBaseClient) => container.GetBlobBaseClient(version.Name),
            _ when parameterType == typeof(BlockBlobClient) => container.GetBlockBlobClient(version.Name),
            _ when parameterType == typeof(Stream) => await blob.OpenReadAsync(cancellationToken: cancellationToken),
            _ when parameterType == typeof(string) => (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToString(),
            _ => (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToArray(),
        };
    }

    private static Dictionary<string, object?> CreateBindingData(BlobContainerClient container, BlobVersion version)
    {
        var data = NewBindingData();
        data["BlobTrigger"] = $"{version.Container}/{version.Name}";
        data["Uri"] = container.GetBlobClient(version.Name).Uri.ToString();
        foreach (var (token, value) in version.Tokens)
        {
            data[token] = value;
        }

        return data;
    }
}
