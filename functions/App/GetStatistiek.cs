using Kamervragen.Querying.Cijfers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: counts and times.</summary>
public sealed class GetStatistiek(StatistiekQuery statistics)
{
    /// <summary><c>GET /api/statistiek?jaar=2024</c>: counts and days to answer of the sets that fit a filter.</summary>
    [Function(nameof(GetStatistiek))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/statistiek")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.VersionedAsync(request, parameters => statistics.GetAsync(parameters, cancellationToken));
}
