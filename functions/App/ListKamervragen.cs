using Kamervragen.Querying.Lijsten;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: question sets by the page.</summary>
public sealed class ListKamervragen(LijstQuery list)
{
    /// <summary><c>GET /api/kamervragen?ministerie=VWS&amp;status=open&amp;limit=100&amp;cursor=…</c>: a page of the sets that fit a filter.</summary>
    [Function(nameof(ListKamervragen))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.VersionedAsync(request, parameters => list.GetAsync(parameters, cancellationToken));
}
