using System.Runtime.InteropServices;
using Microsoft.Extensions.Caching.Memory;

namespace Kamervragen.Storage;

/// <summary>
/// The documents that this process stored or read last. A blob of the archive is never rewritten, so what was read once is what
/// would be read again: a document that has just come in, and the question set that its answer is filed with, need no call.
/// </summary>
internal sealed class ArchiveCache : IDisposable
{
    /// <summary>The most bytes kept.</summary>
    public const long MaxBytes = 32 << 20;

    // Larger ones are rare and would push out many.
    private const int MaxDocumentBytes = 1 << 20;

    // Measured: 1.2 to 1.6 kB of metadata, as much again of names and of what the cache itself needs.
    private const int BytesBeside = 4 << 10;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    public void Dispose() => _cache.Dispose();

    public ArchivedPublication? Find(string blobName)
    {
        var found = _cache.Get<ArchivedPublication>(blobName);
        if (found is { IsFresh: true })
        {
            Keep(found with { IsFresh = false });
        }

        return found;
    }

    public ArchivedPublication Keep(ArchivedPublication archived)
    {
        if (archived.Document.Length <= MaxDocumentBytes)
        {
            using var entry = _cache.CreateEntry(archived.BlobName);
            entry.Value = archived with { Document = WithoutRoom(archived.Document) };
            entry.Size = archived.Document.Length + BytesBeside;
        }

        return archived;
    }

    // What came without its length stands in a buffer up to twice as large.
    private static ReadOnlyMemory<byte> WithoutRoom(ReadOnlyMemory<byte> document) =>
        MemoryMarshal.TryGetArray(document, out var bytes) && bytes.Array!.Length > document.Length ? document.ToArray() : document;
}
