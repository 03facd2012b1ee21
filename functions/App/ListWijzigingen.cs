using Kamervragen.Querying.Http;
using Kamervragen.Querying.Wijzigingen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: what has changed.</summary>
public sealed class ListWijzigingen(WijzigingQuery changes)
{
    /// <summary><c>GET /api/wijzigingen?sinds=…&amp;limit=100</c>: the changes after a cursor, in order.</summary>
    [Function(nameof(ListWijzigingen))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/wijzigingen")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.QueryAsync(request, CacheControl.Feed, parameters => changes.GetAsync(parameters, cancellationToken));
}
