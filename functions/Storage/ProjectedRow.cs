using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>Which commit the row of a set in table <c>Kamervragen</c> shows.</summary>
/// <param name="Volgorde">The order of the commit.</param>
/// <param name="Generatie">Its content.</param>
/// <param name="ETag">The ETag of the row.</param>
internal sealed record ProjectedRow(int Volgorde, string? Generatie, ETag ETag)
{
    public static ProjectedRow From(TableEntity row, ETag etag) => new(row.GetInt32("Volgorde") ?? 0, row.GetString("Generatie"), etag);

    /// <summary>Whether a commit is in the row, or a later one.</summary>
    public bool Shows(DossierSlot committed) =>
        Volgorde > committed.Volgorde || (Volgorde == committed.Volgorde && Generatie == committed.Generatie);
}
