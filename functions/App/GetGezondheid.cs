using Kamervragen.Ingestion;
using Kamervragen.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Kamervragen.App;

/// <summary>HTTP: how the pipeline is doing.</summary>
public sealed class GetGezondheid(HealthQuery health, IOptions<PollOptions> options)
{
    /// <summary><c>GET /api/gezondheid</c>: 200 when a poll succeeded lately, 503 when not; the same JSON in both.</summary>
    [Function(nameof(GetGezondheid))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/gezondheid")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.HealthAsync(health.GetAsync(options.Value.StaleAfter, cancellationToken));
}
