using System.Globalization;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Feeds;

/// <summary>The feed of the question sets that fit a filter, the one that changed last first. Pure.</summary>
internal static class ChangeFeed
{
    /// <summary>Makes a page of the feed.</summary>
    /// <param name="overview">All sets.</param>
    /// <param name="request">Which page.</param>
    /// <param name="today">The day in the Netherlands; decides only what fits, not what an entry says.</param>
    /// <param name="site">The address of the site.</param>
    public static AtomFeed Page(Overzicht overview, FeedRequest request, DateOnly today, SiteAddress site)
    {
        var sets = new List<Kop>();
        foreach (var set in overview.PerIngediend.Sets)
        {
            if (request.Filter.Matches(set, today) && (request.Cursor is not { } cursor || Compare(Place(set), (Moment(cursor), KeyOf(cursor))) > 0))
            {
                sets.Add(set);
            }
        }

        sets.Sort(static (one, other) => Compare(Place(one), Place(other)));
        var page = sets.Take(request.Limit).ToList();
        List<AtomLink> links =
        [
            new("self", AtomLink.Atom, site.To(request.PathOf(request.Cursor))),
            new("first", AtomLink.Atom, site.To(request.PathOf(cursor: null))),
            new("alternate", AtomLink.Json, site.To(request.JsonPath)),
        ];
        if (sets.Count > page.Count)
        {
            links.Add(new AtomLink("next", AtomLink.Atom, site.To(request.PathOf(CursorOf(request, page[^1])))));
        }

        return new AtomFeed
        {
            Id = FeedId.Of("lijst", request.Filter.Key),
            Title = request.Filter.Key.Length == 0 ? "Kamervragen" : $"Kamervragen: {Uri.UnescapeDataString(request.Filter.Key.Replace("&", ", ", StringComparison.Ordinal))}",
            Updated = page.Count > 0 ? Place(page[0]).Moment : DateTimeOffset.UnixEpoch,
            Links = links,
            Entries = [.. page.Select(set => Entry(set.Row, site))],
        };
    }

    private static AtomEntry Entry(KamervraagRow row, SiteAddress site) => new()
    {
        Id = FeedId.Of("kamervraag", row.Sleutel),
        Title = row.Titel.Length > 0 ? row.Titel : $"Kamervraag {row.Sleutel}",
        Updated = row.GewijzigdOp ?? DateTimeOffset.UnixEpoch,
        Published = FeedText.Moment(row.Ingediend),
        Summary = FeedText.Summary(row),
        Links = FeedText.LinksTo(row.Sleutel, site),
        Categories = [row.Status, .. (row.Ministeries ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries)],
    };

    private static (DateTimeOffset Moment, string Sleutel) Place(Kop set) => (set.Row.GewijzigdOp ?? DateTimeOffset.UnixEpoch, set.Row.Sleutel);

    private static int Compare((DateTimeOffset Moment, string Sleutel) one, (DateTimeOffset Moment, string Sleutel) other) =>
        other.Moment.CompareTo(one.Moment) is not 0 and var order ? order : string.CompareOrdinal(one.Sleutel, other.Sleutel);

    // The moment in ticks, then the key: a cursor has room for one text.
    private static PageCursor CursorOf(FeedRequest request, Kop last) =>
        PageCursor.Of(request.Feed, string.Create(CultureInfo.InvariantCulture, $"{Place(last).Moment.UtcTicks}|{last.Row.Sleutel}"));

    private static DateTimeOffset Moment(PageCursor cursor) =>
        long.TryParse(cursor.After.Split('|')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new BadQueryException("De cursor hoort niet bij deze feed; gebruik het adres van 'next' uit de vorige bladzijde.");

    private static string KeyOf(PageCursor cursor) => cursor.After[(cursor.After.IndexOf('|') + 1)..];
}
