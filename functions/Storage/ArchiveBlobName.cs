using System.Globalization;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>
/// The names in the archive: <c>{id}/{version}.xml</c> for the document, the same with <c>.record.xml</c> and
/// <c>.metadata.xml</c> in the container beside it.
/// </summary>
internal static class ArchiveBlobName
{
    public const int VersionLength = 16;

    public static string Folder(string id) => StorageKey.Encode(id) + "/";

    public static string Document(string id, string version, Formaat format) => Folder(id) + version + Extension(format);

    /// <summary>A second blob for content that the source has gone back to; the first is never rewritten.</summary>
    public static string Returned(string id, string version, DateTimeOffset modified, Formaat format) =>
        Folder(id) + version + modified.UtcDateTime.ToString("'-'yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture) + Extension(format);

    public static string Record(string id, string version) => Folder(id) + version + ".record.xml";

    public static string Metadata(string id, string version) => Folder(id) + version + ".metadata.xml";

    /// <summary>The version in the name of a document's blob; null where the name has another form.</summary>
    public static string? VersionOf(string blobName)
    {
        var start = blobName.IndexOf('/', StringComparison.Ordinal) + 1;
        return start > 0 && blobName.Length >= start + VersionLength ? blobName.Substring(start, VersionLength) : null;
    }

    private static string Extension(Formaat format) => format switch
    {
        Formaat.Xml => ".xml",
        Formaat.Html => ".html",
        Formaat.Tekst => ".txt",
        _ => ".bin",
    };
}
