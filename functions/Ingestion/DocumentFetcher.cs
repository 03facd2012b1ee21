using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Kamervragen.Koop;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>Brings one listed document from the source into the archive.</summary>
public sealed class DocumentFetcher(IKoopSource source, PublicationArchive archive, TimeProvider clock)
{
    /// <summary>Fetches and stores: one request for the document, one more where the record does not say where it belongs.</summary>
    /// <exception cref="KoopDocumentException">The source cannot give it, or gives something that is not a publication.</exception>
    public async Task<ArchiveResult> FetchAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        if (record.Id.Length > StorageKey.MaxIdLength)
        {
            throw new KoopDocumentException(record.Id, KoopFailure.Malformed, $"The id has {record.Id.Length} characters; at most {StorageKey.MaxIdLength} are taken.");
        }

        var poll = Activity.Current?.Id;
        var (document, metadata) = await DownloadAsync(record, cancellationToken);
        var entry = new ArchiveEntry
        {
            Id = record.Id,
            Formaat = Formaat.Xml,
            Document = document.Content,
            Record = record.RecordXml,
            Metadata = metadata,
            Gewijzigd = record.Modified,
            Opgehaald = clock.GetUtcNow(),
            Bron = record.PreferredUrl?.AbsoluteUri,
            Traceparent = poll,
        };
        using var archiving = IngestionTelemetry.StartFor("archive", record.Id);
        try
        {
            return await archive.StoreAsync(entry, cancellationToken);
        }
        catch (FormatException exception)
        {
            throw new KoopDocumentException(record.Id, KoopFailure.Malformed, exception.Message, innerException: exception);
        }
    }

    /// <summary>
    /// Asks the source for the record of a document again where the one at hand has no address for its XML: that comes with
    /// the XML, and not always with a new time of change. One search.
    /// </summary>
    /// <exception cref="KoopSearchException">The search failed.</exception>
    internal async Task<KoopRecord> RefreshAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        if (record.ItemUrls.ContainsKey("xml") || record.Publicatienaam is null)
        {
            return record;
        }

        // The source's days are Dutch and the record's time is UTC: the day before and the day after belong to it.
        var day = DateOnly.FromDateTime(record.Modified.UtcDateTime);
        var query = new KoopQuery(record.Publicatienaam, day.AddDays(-1), day.AddDays(1));
        await foreach (var page in source.SearchAsync(query, cancellationToken))
        {
            if (page.Records.FirstOrDefault(candidate => candidate.Id == record.Id) is { } found)
            {
                return found;
            }
        }

        return record;
    }

    /// <summary>Makes the ledger's row for a document that could not be fetched.</summary>
    internal ParkedDocument Park(KoopRecord record, KoopDocumentException failure, ParkedDocument? before)
    {
        var now = clock.GetUtcNow();
        var tries = (before?.Pogingen ?? 0) + 1;
        var delay = RetrySchedule.After(failure.Failure, tries);
        return new ParkedDocument
        {
            Id = record.Id,
            Gewijzigd = record.Modified,
            Record = Encoding.UTF8.GetString(record.RecordXml.Span),
            Code = RetrySchedule.Code(failure.Failure),
            Uitleg = failure.Message,
            Pogingen = tries,
            Sinds = before?.Sinds ?? now,
            VolgendePoging = now + (failure.RetryAfter > delay ? failure.RetryAfter.Value : delay),
        };
    }

    /// <summary>
    /// Makes the ledger's row for a record that cannot be read. One without an id gets a name by its content, so that the same
    /// record is shown once however often it is listed.
    /// </summary>
    internal ParkedDocument Park(KoopRecordProblem problem)
    {
        var now = clock.GetUtcNow();
        return new ParkedDocument
        {
            Id = problem.Id ?? $"record-{Convert.ToHexStringLower(SHA256.HashData(problem.RecordXml.Span))[..16]}",
            Gewijzigd = DateTimeOffset.UnixEpoch,
            Record = Encoding.UTF8.GetString(problem.RecordXml.Span),
            Code = RetrySchedule.UnreadableRecord,
            Uitleg = $"Listed by the search, but {problem.Reason}.",
            Pogingen = 1,
            Sinds = now,
            VolgendePoging = now + RetrySchedule.After(KoopFailure.Malformed, tries: 1),
        };
    }

    /// <summary>Has a document whose record still cannot be read wait longer.</summary>
    internal ParkedDocument ParkAgain(ParkedDocument before) => before with
    {
        Pogingen = before.Pogingen + 1,
        VolgendePoging = clock.GetUtcNow() + RetrySchedule.After(KoopFailure.Malformed, before.Pogingen + 1),
    };

    private async Task<(KoopDocument Document, ReadOnlyMemory<byte> Metadata)> DownloadAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        using var fetching = IngestionTelemetry.StartFor("fetch", record.Id);
        var document = await source.DownloadAsync(record, cancellationToken);
        return (document, record.LacksMetadata ? await TryDownloadMetadataAsync(record, cancellationToken) : default);
    }

    // A document without metadata.xml is still a document: what the record says has to do.
    private async Task<ReadOnlyMemory<byte>> TryDownloadMetadataAsync(KoopRecord record, CancellationToken cancellationToken)
    {
        try
        {
            return (await source.DownloadMetadataAsync(record, cancellationToken)).Content;
        }
        catch (KoopDocumentException exception) when (exception.Failure == KoopFailure.NotYetAvailable)
        {
            return default;
        }
    }
}
