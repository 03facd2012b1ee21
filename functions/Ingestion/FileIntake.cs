using Kamervragen.Koop;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>Puts documents that are at hand as files into the archive, as the poller does with what the source lists.</summary>
public sealed class FileIntake(PublicationArchive archive, WerkTable work, TimeProvider clock)
{
    /// <summary>Stores one file. From here on it goes the way of every other publication.</summary>
    /// <param name="document">The bytes of the document.</param>
    /// <param name="metadata">The bytes of its <c>metadata.xml</c>; empty where there is none.</param>
    /// <param name="name">The name it came under; the id where the document prints none.</param>
    /// <param name="fileTime">When the file was last written: the time of change where the metadata says none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="FormatException">The metadata is not KOOP's.</exception>
    /// <exception cref="ArgumentException">The id cannot be stored.</exception>
    public async Task<FileIntakeResult> StoreAsync(
        ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> metadata, string name, DateTimeOffset fileTime, CancellationToken cancellationToken)
    {
        var known = metadata.IsEmpty ? KoopMetadata.Empty : KoopMetadataReader.Read(metadata);
        var publication = PublicationParser.Parse(document, known, name);
        var entry = new ArchiveEntry
        {
            Id = publication.Id,
            Formaat = publication.Formaat,
            Document = document,
            Metadata = metadata,
            Gewijzigd = known.Modified ?? Midnight(known.Available) ?? Midnight(known.Issued) ?? fileTime.ToUniversalTime(),
            Opgehaald = clock.GetUtcNow(),
            Bron = known.Identifier is null ? null : Publicatieadres.Of(known.Identifier),
        };
        var archived = await archive.StoreAsync(entry, cancellationToken);
        if (archived.IsForThisChange)
        {
            var now = clock.GetUtcNow();
            await work.WriteAsync(
                new Werk { BlobName = archived.BlobName, Id = entry.Id, Sinds = now, VolgendePoging = now + new SweepOptions().Grace }, cancellationToken);
        }

        return new FileIntakeResult(entry, archived);
    }

    private static DateTimeOffset? Midnight(DateOnly? day) =>
        day is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
