using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Http;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Querying.Pages;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Feeds;

/// <summary>Answers requests for feeds.</summary>
public sealed class FeedQuery(OverzichtCache overview, KamervraagQueries dossiers, WijzigingTable changes, TimeProvider time)
{
    /// <summary>What changed last among the sets that fit a filter: one call to storage.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="site">The address of the site.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="BadQueryException">A parameter is unknown or cannot be, or the cursor is of another feed.</exception>
    public async Task<HttpAnswer> GetAsync(QueryParameters parameters, SiteAddress site, CancellationToken cancellationToken)
    {
        var request = FeedRequest.Read(parameters);
        return Answer(ChangeFeed.Page(await overview.GetAsync(cancellationToken), request, Today.InTheNetherlands(time), site));
    }

    /// <summary>What has happened to one set: two calls to storage. Null where there is no such set.</summary>
    /// <param name="nummer">A vraagnummer, or a document's own number.</param>
    /// <param name="site">The address of the site.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<HttpAnswer?> GetAsync(string nummer, SiteAddress site, CancellationToken cancellationToken)
    {
        if (await dossiers.GetAsync(nummer, cancellationToken) is not { } dossier)
        {
            return null;
        }

        var latest = await changes.GetLatestAsync(dossier.Sleutel, cancellationToken);
        return Answer(DossierFeed.Of(dossier, latest?.Moment, site));
    }

    // Known by its own hash, not by the number of the last change: most changes are of other sets than those in a feed.
    private static HttpAnswer Answer(AtomFeed feed) => HttpAnswer.Of(AtomWriter.Write(feed), AtomWriter.ContentType, CacheControl.List);
}
