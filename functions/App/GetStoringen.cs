using Kamervragen.Querying.Http;
using Kamervragen.Querying.Storingen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: what got stuck, for who keeps the pipeline running.</summary>
public sealed class GetStoringen(StoringenQuery failures)
{
    /// <summary><c>GET /api/storingen</c>, with the admin key: every document that could not be taken in, why, and when it is tried again.</summary>
    [Function(nameof(GetStoringen))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "api/storingen")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Answer.QueryAsync(request, CacheControl.None, parameters =>
        {
            parameters.RefuseOthers();
            return failures.GetAsync(cancellationToken);
        });
}
