using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// Which of two versions of a document is in force: the richer form, then the later change; where the source tells no more
/// than the day, the one that was fetched later. Never the one that happened to be processed last.
/// </summary>
internal static class VersionOrder
{
    /// <summary>Whether a version comes before the one in force, its form left aside.</summary>
    public static bool IsOlder(ArchivedPublication archived, DocumentState inForce) => Compare(archived, inForce) < 0;

    /// <summary>Whether a version has to give way to the one in force.</summary>
    public static bool IsPoorer(Formaat format, ArchivedPublication archived, DocumentState inForce) =>
        format != inForce.Formaat ? format < inForce.Formaat : IsOlder(archived, inForce);

    private static int Compare(ArchivedPublication archived, DocumentState inForce)
    {
        var byChange = archived.Gewijzigd.CompareTo(inForce.Gewijzigd);
        var byFetch = archived.Opgehaald.CompareTo(inForce.Opgehaald);
        return byChange != 0 ? byChange
            : byFetch != 0 ? byFetch
            : string.CompareOrdinal(archived.BlobName, inForce.BlobName);
    }
}
