using System.Runtime.InteropServices;
using Kamervragen.Parsing;

namespace Kamervragen.Storage.Tests;

/// <summary>What a process remembers of the documents it had last.</summary>
public sealed class ArchiveCacheTests
{
    [Fact]
    public void A_document_is_remembered_without_the_room_of_the_buffer_it_was_read_into()
    {
        using var cache = new ArchiveCache();
        var buffer = new byte[100];
        buffer[59] = 7;

        cache.Keep(Archived(buffer.AsMemory(0, 60)));

        var kept = cache.Find("a/1.xml")!.Document;
        Assert.Equal(buffer[..60], kept.ToArray());
        Assert.True(MemoryMarshal.TryGetArray(kept, out var bytes));
        Assert.Equal(60, bytes.Array!.Length);
    }

    [Fact]
    public void A_document_in_a_buffer_of_its_length_is_not_copied()
    {
        using var cache = new ArchiveCache();
        var buffer = new byte[60];

        cache.Keep(Archived(buffer));

        Assert.True(MemoryMarshal.TryGetArray(cache.Find("a/1.xml")!.Document, out var bytes));
        Assert.Same(buffer, bytes.Array);
    }

    private static ArchivedPublication Archived(ReadOnlyMemory<byte> document) => new()
    {
        Id = "a",
        BlobName = "a/1.xml",
        Versie = "1",
        Document = document,
        Metadata = KoopMetadata.Empty,
        Gewijzigd = DateTimeOffset.UnixEpoch,
        Opgehaald = DateTimeOffset.UnixEpoch,
    };
}
