using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>
/// Remembers over restarts which blob versions one function is done with: the keys of the versions, one after the other, in
/// an append blob for each start of the host. They are written some at a time; those that a crash takes along run once more.
/// </summary>
internal sealed class ReceiptStore(BlobServiceClient service, string hostId, string functionName, TimeProvider time)
{
    /// <summary>How many receipts may wait to be written.</summary>
    public const int MaxWaiting = 64;

    private const int KeyBytes = 16;

    // The service takes fifty thousand.
    private const int MaxAppends = 20_000;

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(HostContainer.Name);
    private readonly string _prefix = $"blobreceipts/{hostId}/{functionName}/";
    private readonly ConcurrentQueue<UInt128> _waiting = new();
    private AppendBlobClient? _blob;
    private int _appends;

    /// <summary>Whether as many wait as may.</summary>
    public bool IsFull => _waiting.Count >= MaxWaiting;

    public async Task<IReadOnlyCollection<UInt128>> LoadAsync(CancellationToken cancellationToken)
    {
        var keys = new List<UInt128>();
        try
        {
            await foreach (var item in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, _prefix, cancellationToken))
            {
                var bytes = (await _container.GetBlobClient(item.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToMemory();
                for (; bytes.Length >= KeyBytes; bytes = bytes[KeyBytes..])
                {
                    keys.Add(BinaryPrimitives.ReadUInt128BigEndian(bytes.Span));
                }
            }
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return [];
        }

        return keys;
    }

    /// <summary>Adds a receipt to those that wait for <see cref="FlushAsync"/>.</summary>
    public void Add(UInt128 key) => _waiting.Enqueue(key);

    /// <summary>Writes what waits; one caller at a time. What cannot be written goes on waiting.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var keys = _waiting.ToArray();
        if (keys.Length == 0)
        {
            return;
        }

        var bytes = new byte[keys.Length * KeyBytes];
        for (var i = 0; i < keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(i * KeyBytes), keys[i]);
        }

        var blob = _blob ??= await CreateAsync(cancellationToken);
        using var content = new MemoryStream(bytes);
        await blob.AppendBlockAsync(content, options: null, cancellationToken);
        if (++_appends == MaxAppends)
        {
            (_blob, _appends) = (null, 0);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            _waiting.TryDequeue(out _);
        }
    }

    private async Task<AppendBlobClient> CreateAsync(CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"{_prefix}{time.GetUtcNow():yyyyMMdd'T'HHmmss}-{Guid.NewGuid():N}");
        var blob = _container.GetAppendBlobClient(name);
        await blob.CreateAsync(new AppendBlobCreateOptions(), cancellationToken);
        return blob;
    }
}
