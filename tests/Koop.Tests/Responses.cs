namespace Kamervragen.Koop.Tests;

/// <summary>Answers of a search, written by hand.</summary>
internal static class Responses
{
    private const string Namespaces =
        "xmlns=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:w=\"http://standaarden.overheid.nl/wetgeving/\" xmlns:gzd=\"http://standaarden.overheid.nl/sru\"";

    /// <summary>A page in the default namespace, as some servers give it.</summary>
    public static string Page(string records, int total = 1, int? next = null, string prologue = "") =>
        $"{prologue}<searchRetrieveResponse {Namespaces}><version>2.0</version><numberOfRecords>{total}</numberOfRecords>"
        + $"<records>{records}</records>{(next is null ? "" : $"<nextRecordPosition>{next}</nextRecordPosition>")}</searchRetrieveResponse>";

    public static string Record(string id, string modified = "2026-01-02", string title = "titel", string more = "") =>
        "<record><recordData><gzd:gzd><gzd:originalData>"
        + $"<w:owmskern><dcterms:identifier>{id}</dcterms:identifier><dcterms:title>{title}</dcterms:title>"
        + $"<dcterms:modified>{modified}</dcterms:modified></w:owmskern>{more}"
        + "</gzd:originalData></gzd:gzd></recordData><recordPosition>641420</recordPosition></record>";
}
