using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>
/// Remembers over restarts which blob versions one function is done with. A receipt is an empty blob whose name is the
/// version's key, so that listing the names is enough to know them all.
/// </summary>
internal sealed class ReceiptStore(BlobServiceClient service, string hostId, string functionName)
{
    private readonly BlobContainerClient _container = service.GetBlobContainerClient(HostContainer.Name);
    private readonly string _prefix = $"blobreceipts/{hostId}/{functionName}/";
    private bool _containerExists;

    public async Task<IReadOnlyCollection<UInt128>> LoadAsync(CancellationToken cancellationToken)
    {
        var keys = new List<UInt128>();
        try
        {
            await foreach (var receipt in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, _prefix, cancellationToken))
            {
                if (UInt128.TryParse(receipt.Name.AsSpan(_prefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key))
                {
                    keys.Add(key);
                }
            }
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return [];
        }

        return keys;
    }

    public async Task WriteAsync(UInt128 key)
    {
        if (!_containerExists)
        {
            await _container.CreateIfNotExistsAsync();
            _containerExists = true;
        }

        await _container.GetBlobClient(_prefix + key.ToString("x32", CultureInfo.InvariantCulture)).UploadAsync(BinaryData.FromBytes([]), overwrite: true);
    }
}
