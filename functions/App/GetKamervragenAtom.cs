using Kamervragen.Querying.Feeds;
using Kamervragen.Querying.Filters;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: what changed last among the sets that fit a filter.</summary>
public sealed class GetKamervragenAtom(FeedQuery feeds)
{
    /// <summary><c>GET /api/kamervragen.atom?ministerie=VWS&amp;status=beantwoord</c>: an Atom feed, newest change first.</summary>
    [Function(nameof(GetKamervragenAtom))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen.atom")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.RefusingAsync(() => feeds.GetAsync(new QueryParameters(request.Query), SiteAddress.Of(request), cancellationToken));
}
