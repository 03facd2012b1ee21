using Kamervragen.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: question sets by the page.</summary>
public sealed class ListKamervragen(KamervraagQueries queries)
{
    /// <summary><c>GET /api/kamervragen?jaar=2024&amp;limit=100&amp;cursor=…</c>: a page of the sets of a year.</summary>
    [Function(nameof(ListKamervragen))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.QueryAsync(() =>
        {
            var parameters = ListParameters.Read(request.Query);
            return queries.ListAsync(parameters.Jaar, parameters.Limit, parameters.Cursor, cancellationToken);
        });
}
