using Kamervragen.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: where a document came from.</summary>
public sealed class GetPublicatie(PublicationQueries queries)
{
    /// <summary><c>GET /api/publicaties/{id}</c>: provenance as JSON, with the address of the raw document.</summary>
    [Function(nameof(GetPublicatie))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/publicaties/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Answer.FoundAsync(request, () => queries.GetAsync(RouteId.Decode(id), cancellationToken), $"Er is geen publicatie met id '{id}'.");
}
