using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>
/// The raw documents, every version of each, never rewritten: the source of truth from which all tables can be made again.
/// </summary>
/// <param name="clients">The storage account.</param>
public sealed class PublicationArchive(StorageClients clients) : IDisposable
{
    private static readonly byte[] Separator = [0];

    private readonly BlobContainerClient _documents = clients.Container(ContainerNames.Publications);
    private readonly BlobContainerClient _metadata = clients.Container(ContainerNames.Metadata);
    private readonly ArchiveCache _cache = new();

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    /// <summary>
    /// Stores a document unless its newest version has this content already. The metadata goes first, so that a document
    /// which is there always has it. Two calls to storage for a new version, three with <c>metadata.xml</c>; one more where
    /// the content is known.
    /// </summary>
    /// <exception cref="FormatException">The record or the metadata is not one of KOOP's.</exception>
    public async Task<ArchiveResult> StoreAsync(ArchiveEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entry = entry with { Gewijzigd = TableMoment.Of(entry.Gewijzigd) };
        var metadata = MetadataOf(entry.Record, entry.Metadata);
        var version = VersionOf(entry, metadata);
        var name = ArchiveBlobName.Document(entry.Id, version, entry.Formaat);
        await PutMetadataAsync(ArchiveBlobName.Record(entry.Id, version), entry.Record, cancellationToken);
        await PutMetadataAsync(ArchiveBlobName.Metadata(entry.Id, version), entry.Metadata, cancellationToken);
        if (await TryPutAsync(name, entry, metadata, cancellationToken))
        {
            return new ArchiveResult(name, version, IsNew: true) { IsForThisChange = true };
        }

        var versions = await ListAsync(entry.Id, cancellationToken);
        var isForThisChange = versions.Exists(one => one.Version == version && one.Modified == entry.Gewijzigd);
        var newest = versions.MaxBy(one => one.Modified);
        if (newest.Version == version || newest.Modified > entry.Gewijzigd)
        {
            return new ArchiveResult(newest.Version == version ? newest.Name : name, version, IsNew: false) { IsForThisChange = isForThisChange };
        }

        // The source went back to an earlier content: that content must become the newest again.
        name = ArchiveBlobName.Returned(entry.Id, version, entry.Gewijzigd, entry.Formaat);
        return new ArchiveResult(name, version, await TryPutAsync(name, entry, metadata, cancellationToken)) { IsForThisChange = true };
    }

    /// <summary>
    /// Reads a document and its metadata: two calls to storage, three where <c>metadata.xml</c> was kept, none where this
    /// process has stored or read it lately.
    /// </summary>
    /// <returns>Null where there is no such blob.</returns>
    /// <exception cref="FormatException">The blob is not one of the archive's.</exception>
    public async Task<ArchivedPublication?> ReadAsync(string blobName, CancellationToken cancellationToken)
    {
        if (_cache.Find(blobName) is { } known)
        {
            return known;
        }

        var blob = _documents.GetBlobClient(blobName);
        BlobDownloadResult download;
        try
        {
            download = await blob.DownloadContentAsync(cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }

        var properties = download.Details.Metadata;
        if (ArchiveBlobMetadata.Id(properties) is not { } id || ArchiveBlobName.VersionOf(blobName) is not { } version)
        {
            throw new FormatException($"The blob '{blobName}' was not put there by the archive; give documents to the pipeline with 'ingest'.");
        }

        var metadata = await ReadMetadataAsync(id, version, properties, cancellationToken);
        return _cache.Keep(Archived(id, blobName, version, download.Content.ToMemory(), metadata, properties));
    }

    /// <summary>The blob of a version of a document: one call. Null where there is none; the one that came last where there are several.</summary>
    public async Task<string?> FindAsync(string id, string versie, CancellationToken cancellationToken)
    {
        var versions = await ListAsync(id, cancellationToken);
        return versions.Where(one => one.Version == versie).OrderBy(one => one.Modified).LastOrDefault().Name;
    }

    /// <summary>Where a version came from: one call. Null where there is no such blob.</summary>
    public async Task<DocumentOrigin?> GetOriginAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await _documents.GetBlobClient(blobName).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata;
            return new DocumentOrigin(
                ArchiveBlobMetadata.Source(properties), ArchiveBlobMetadata.Modified(properties), ArchiveBlobMetadata.Fetched(properties));
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Opens the raw bytes of a document for streaming: one call. Null where there is no such blob.</summary>
    public async Task<Stream?> OpenAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            return (await _documents.GetBlobClient(blobName).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private static ArchivedPublication Archived(
        string id, string blobName, string version, ReadOnlyMemory<byte> document, KoopMetadata metadata, IDictionary<string, string> properties) => new()
        {
            Id = id,
            BlobName = blobName,
            Versie = version,
            Document = document,
            Metadata = metadata,
            Gewijzigd = ArchiveBlobMetadata.Modified(properties),
            Opgehaald = ArchiveBlobMetadata.Fetched(properties),
            Bron = ArchiveBlobMetadata.Source(properties),
            Traceparent = ArchiveBlobMetadata.Traceparent(properties),
        };

    private static string VersionOf(ArchiveEntry entry, KoopMetadata metadata)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.Document.Span);
        hash.AppendData(Separator);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(metadata with { Modified = null }, ArchiveJson.Default.KoopMetadata));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..ArchiveBlobName.VersionLength];
    }

    private static KoopMetadata MetadataOf(ReadOnlyMemory<byte> record, ReadOnlyMemory<byte> metadata) =>
        KoopMetadataReader.Merge(
            record.IsEmpty ? KoopMetadata.Empty : KoopMetadataReader.Read(record),
            metadata.IsEmpty ? KoopMetadata.Empty : KoopMetadataReader.Read(metadata));

    private async Task PutMetadataAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!bytes.IsEmpty)
        {
            await TryCreateAsync(_metadata.GetBlobClient(name), bytes, metadata: null, cancellationToken);
        }
    }

    private async Task<bool> TryPutAsync(string name, ArchiveEntry entry, KoopMetadata metadata, CancellationToken cancellationToken)
    {
        var properties = ArchiveBlobMetadata.Write(entry);
        var isNew = await TryCreateAsync(_documents.GetBlobClient(name), entry.Document, properties, cancellationToken);
        if (isNew && ArchiveBlobName.VersionOf(name) is { } version)
        {
            _cache.Keep(Archived(entry.Id, name, version, entry.Document, metadata, properties) with { IsFresh = true });
        }

        return isNew;
    }

    private static async Task<bool> TryCreateAsync(
        BlobClient blob, ReadOnlyMemory<byte> bytes, IDictionary<string, string>? metadata, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Metadata = metadata,
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(bytes), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<List<(string Name, string? Version, DateTimeOffset Modified)>> ListAsync(string id, CancellationToken cancellationToken)
    {
        var versions = new List<(string Name, string? Version, DateTimeOffset Modified)>();
        await foreach (var blob in _documents.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, ArchiveBlobName.Folder(id), cancellationToken))
        {
            versions.Add((blob.Name, ArchiveBlobName.VersionOf(blob.Name), ArchiveBlobMetadata.Modified(blob.Metadata)));
        }

        return versions;
    }

    private async Task<KoopMetadata> ReadMetadataAsync(
        string id, string version, IDictionary<string, string> properties, CancellationToken cancellationToken)
    {
        var record = ArchiveBlobMetadata.HasRecord(properties)
            ? await DownloadAsync(ArchiveBlobName.Record(id, version), cancellationToken)
            : default;
        var metadata = ArchiveBlobMetadata.HasMetadata(properties)
            ? await DownloadAsync(ArchiveBlobName.Metadata(id, version), cancellationToken)
            : default;
        return MetadataOf(record, metadata);
    }

    private async Task<ReadOnlyMemory<byte>> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        BlobDownloadResult download = await _metadata.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        return download.Content.ToMemory();
    }
}
