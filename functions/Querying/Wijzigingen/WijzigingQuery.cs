using System.Globalization;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Wijzigingen;

/// <summary>Reads the change feed: every change of every question set once, in order, from any point on.</summary>
public sealed class WijzigingQuery(WijzigingTable changes, OverzichtCache cache)
{
    /// <summary>The most changes on a page.</summary>
    public const int MaxLimit = 500;

    /// <summary>The changes on a page where the caller does not say.</summary>
    public const int DefaultLimit = 100;

    private const string List = "wijzigingen";
    private const string End = "nu";

    /// <summary>
    /// A page of the feed: one call to storage. Parameters: <c>sinds</c>, the <c>volgende</c> of the page before, or <c>nu</c>
    /// for the end of the feed, or absent for its beginning; <c>limit</c>.
    /// </summary>
    /// <exception cref="BadQueryException">A parameter is unknown or cannot be, or the cursor is of another list.</exception>
    public async Task<WijzigingPage> GetAsync(QueryParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var since = parameters.One("sinds", PageCursor.MaxLength);
        var limit = parameters.Number("limit", 1, MaxLimit) ?? DefaultLimit;
        parameters.RefuseOthers();
        if (string.Equals(since, End, StringComparison.OrdinalIgnoreCase))
        {
            return new WijzigingPage([], CursorAfter((await cache.GetAsync(cancellationToken)).Stand));
        }

        var after = since is null ? 0 : NumberIn(since);
        var found = await changes.ListAsync(after, limit, cancellationToken);
        return new WijzigingPage([.. found.Select(ToLine)], CursorAfter(found.Count == 0 ? after : found[^1].Nummer));
    }

    private static Wijzigingsregel ToLine(Wijziging change) => new(
        change.Nummer,
        change.Moment,
        change.Soorten,
        change.Kamervraag.Sleutel,
        change.Vervallen ? true : null,
        change.Vervallen ? null : change.Kamervraag);

    private static string CursorAfter(long number) => PageCursor.Of(List, number.ToString(CultureInfo.InvariantCulture)).Encode();

    private static long NumberIn(string cursor) =>
        long.TryParse(PageCursor.Decode(cursor, List).After, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadQueryException("De waarde van 'sinds' is geen plaats in de wijzigingen; gebruik 'volgende' uit een eerder antwoord, of 'nu'.");
}
