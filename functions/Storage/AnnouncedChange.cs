using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>The latest change of a set as its row says it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Volgorde">The commit that it announced.</param>
/// <param name="ETag">The ETag of the row.</param>
internal sealed record AnnouncedChange(Wijziging Change, int Volgorde, ETag ETag)
{
    public static AnnouncedChange From(TableEntity row, ETag etag) =>
        new(WijzigingRows.FromEntity(row), row.GetInt32("Volgorde") ?? 0, etag);
}
