using Kamervragen.Querying.Feeds;
using Kamervragen.Querying.Filters;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: what has happened to one dossier.</summary>
public sealed class GetKamervraagAtom(FeedQuery feeds)
{
    /// <summary><c>GET /api/kamervragen/{vraagnummer}/atom</c>: an Atom feed with an entry for each step, such as the answer.</summary>
    [Function(nameof(GetKamervraagAtom))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen/{vraagnummer}/atom")] HttpRequest request,
        string vraagnummer,
        CancellationToken cancellationToken) =>
        Answer.RefusingAsync(async () =>
        {
            new QueryParameters(request.Query).RefuseOthers();
            return await feeds.GetAsync(RouteId.Decode(vraagnummer), SiteAddress.Of(request), cancellationToken)
                ?? Answer.NotFound($"Er is geen kamervraag met nummer '{vraagnummer}'.");
        });
}
