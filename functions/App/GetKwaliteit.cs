using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: how complete and how fresh the data are.</summary>
public sealed class GetKwaliteit(KwaliteitQuery quality)
{
    /// <summary><c>GET /api/kwaliteit</c>: match rate, flaws by code, lag, last success.</summary>
    [Function(nameof(GetKwaliteit))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kwaliteit")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.QueryAsync(request, CacheControl.List, parameters => quality.GetAsync(parameters, cancellationToken));
}
