using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Kamervragen.Storage;

/// <summary>
/// The rows of all question sets in one blob: brotli of JSON values, first the number of the last change in them, then a row
/// each. With the changes after that number it is the whole list, so a program that starts needs one download and a short
/// query instead of a pass through a table.
/// </summary>
/// <param name="clients">The storage account.</param>
public sealed class OverzichtBlob(StorageClients clients)
{
    /// <summary>The name of the blob; counted up when a row gets other fields, so that it is made again from all changes.</summary>
    public const string Name = "kamervragen-1.json.br";

    private const string StandMetadata = "stand";

    private readonly BlobClient _blob = clients.Container(ContainerNames.Overview).GetBlobClient(Name);

    /// <summary>The number of the last change in the blob, without reading it: one call. 0 where there is none.</summary>
    public async Task<long> GetStandAsync(CancellationToken cancellationToken)
    {
        try
        {
            var properties = await _blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return properties.Value.Metadata.TryGetValue(StandMetadata, out var stand) ? long.Parse(stand, CultureInfo.InvariantCulture) : 0;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return 0;
        }
    }

    /// <summary>Reads the blob: one call. Where there is none, no set is known.</summary>
    /// <exception cref="InvalidOperationException">The blob is not what this program writes.</exception>
    public async Task<OverzichtSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<KamervraagRow>();
        return new OverzichtSnapshot(await ReadAsync(rows.Add, cancellationToken), rows);
    }

    /// <summary>Reads the blob, and hands each row over as it is read, so that not all need be in memory at once: one call.</summary>
    /// <param name="take">Is given each row.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The number of the last change in the blob; 0, and no rows, where there is none.</returns>
    /// <exception cref="InvalidOperationException">The blob is not what this program writes.</exception>
    public async Task<long> ReadAsync(Action<KamervraagRow> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(take);
        try
        {
            var download = await _blob.DownloadStreamingAsync(cancellationToken: cancellationToken);
            await using var content = download.Value.Content;
            await using var json = new BrotliStream(content, CompressionMode.Decompress);
            return await ReadAsync(json, take, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw new InvalidOperationException($"Blob '{ContainerNames.Overview}/{Name}' cannot be read; delete it, and it is made again from table {TableNames.Wijzigingen}.", exception);
        }
    }

    /// <summary>Writes the blob: one call.</summary>
    public async Task WriteAsync(OverzichtSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var buffer = new MemoryStream();
        await using (var json = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(json, snapshot.Stand);
            foreach (var row in snapshot.Kamervragen)
            {
                json.WriteByte((byte)'\n');
                JsonSerializer.Serialize(json, row, DossierJson.Options);
            }
        }

        buffer.Position = 0;
        var options = new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [StandMetadata] = snapshot.Stand.ToString(CultureInfo.InvariantCulture) },
        };
        await _blob.UploadAsync(buffer, options, cancellationToken);
    }

    private static async Task<long> ReadAsync(Stream json, Action<KamervraagRow> take, CancellationToken cancellationToken)
    {
        long? stand = null;
        await foreach (var value in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(json, topLevelValues: true, cancellationToken: cancellationToken))
        {
            if (stand is null)
            {
                stand = value.GetInt64();
            }
            else
            {
                take(value.Deserialize<KamervraagRow>(DossierJson.Options) ?? throw new JsonException("A row is null."));
            }
        }

        return stand ?? throw new JsonException("The number of the last change is missing.");
    }
}
