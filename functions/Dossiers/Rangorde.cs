using System.Text.Json;

namespace Kamervragen.Dossiers;

/// <summary>The orders in which documents are read. Every one is total, so that the order of arrival cannot be seen.</summary>
internal static class Rangorde
{
    // Two deliveries that agree in all that orders them can still differ in content; the content itself then decides.
    private static readonly Comparer<DossierDocument> Fingerprint = Comparer<DossierDocument>.Create((first, second) =>
        ReferenceEquals(first, second) ? 0 : string.CompareOrdinal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second)));

    /// <summary>Versions of one document, the one that rules first: readable, richer form, later edition, later change, ordinal hash.</summary>
    public static IReadOnlyList<T> ByAuthority<T>(this IEnumerable<T> items, Func<T, DossierDocument> document) =>
    [
        .. items.OrderByDescending(item => document(item).Publication.IsLeesbaar)
            .ThenByDescending(item => document(item).Publication.Formaat)
            .ThenByDescending(item => DossierKey.Edition(document(item).Publication.Id))
            .ThenByDescending(item => document(item).Gewijzigd.UtcTicks)
            .ThenByDescending(item => document(item).Versie, StringComparer.Ordinal)
            .ThenBy(item => document(item).Publication.Id, StringComparer.Ordinal)
            .ThenBy(item => document(item), Fingerprint),
    ];

    /// <summary>Documents as they came out: the questions, then by the day they were received and their number.</summary>
    public static IReadOnlyList<T> ByDate<T>(this IEnumerable<T> items, Func<T, DossierDocument> document) =>
    [
        .. items.OrderByDescending(item => DossierKey.IsQuestionSet(document(item).Publication))
            .ThenBy(item => document(item).Publication.Ontvangen ?? DateOnly.MinValue)
            .ThenBy(item => document(item).Publication.Vergaderjaar, StringComparer.Ordinal)
            .ThenBy(item => document(item).Publication.Aanhangselnummer?.Length ?? 0)
            .ThenBy(item => document(item).Publication.Aanhangselnummer, StringComparer.Ordinal)
            .ThenBy(item => document(item).Publication.Id, StringComparer.Ordinal)
            .ThenBy(item => document(item).Gewijzigd.UtcTicks)
            .ThenBy(item => document(item).Versie, StringComparer.Ordinal)
            .ThenBy(item => document(item), Fingerprint),
    ];

    /// <summary>Documents by how well they know the header: whole texts before text layers, and then the questions first; they must come by date.</summary>
    public static IEnumerable<Geldend> ByKnowledge(this IEnumerable<Geldend> byDate) =>
        byDate.OrderByDescending(document => document.IsRijk)
            .ThenByDescending(document => DossierKey.IsQuestionSet(document.Publication))
            .ThenByDescending(document => document.Publication.Formaat);
}
