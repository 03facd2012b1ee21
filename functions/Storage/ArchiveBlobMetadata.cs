using System.Globalization;

namespace Kamervragen.Storage;

/// <summary>
/// What a document's blob carries beside its bytes. It is written with the blob and never after: a later write would be a
/// new ETag, and the trigger would fire again.
/// </summary>
internal static class ArchiveBlobMetadata
{
    /// <summary>A blob takes 8 KiB of metadata; an address longer than this is no page of the source.</summary>
    private const int MaxSourceLength = 1_500;

    /// <summary>A <c>traceparent</c> of version 00 is always as long as this.</summary>
    private const int TraceLength = 55;

    private const string IdName = "id";
    private const string ModifiedName = "gewijzigd";
    private const string FetchedName = "opgehaald";
    private const string SourceName = "bron";
    private const string HasRecordName = "record";
    private const string HasMetadataName = "metadata";
    private const string TraceName = "traceparent";

    public static Dictionary<string, string> Write(ArchiveEntry entry)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [IdName] = Uri.EscapeDataString(entry.Id),
            [ModifiedName] = Moment(entry.Gewijzigd),
            [FetchedName] = Moment(entry.Opgehaald),
            [HasRecordName] = Flag(entry.Record),
            [HasMetadataName] = Flag(entry.Metadata),
        };
        if (entry.Bron is { Length: <= MaxSourceLength })
        {
            metadata[SourceName] = Uri.EscapeDataString(entry.Bron);
        }

        if (entry.Traceparent is { Length: TraceLength })
        {
            metadata[TraceName] = entry.Traceparent;
        }

        return metadata;
    }

    public static string? Id(IDictionary<string, string> metadata) => Text(metadata, IdName);

    public static string? Source(IDictionary<string, string> metadata) => Text(metadata, SourceName);

    public static string? Traceparent(IDictionary<string, string> metadata) => metadata.TryGetValue(TraceName, out var value) ? value : null;

    public static bool HasRecord(IDictionary<string, string> metadata) => metadata.TryGetValue(HasRecordName, out var flag) && flag == "1";

    public static bool HasMetadata(IDictionary<string, string> metadata) => metadata.TryGetValue(HasMetadataName, out var flag) && flag == "1";

    public static DateTimeOffset Modified(IDictionary<string, string> metadata) => Moment(metadata, ModifiedName);

    public static DateTimeOffset Fetched(IDictionary<string, string> metadata) => Moment(metadata, FetchedName);

    private static string Flag(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? "0" : "1";

    private static string? Text(IDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out var value) ? Uri.UnescapeDataString(value) : null;

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(IDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out var value)
        && DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : DateTimeOffset.UnixEpoch;
}
