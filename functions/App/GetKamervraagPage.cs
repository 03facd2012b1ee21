using Kamervragen.Querying;
using Kamervragen.Querying.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: one dossier as a page.</summary>
public sealed class GetKamervraagPage(KamervraagQueries queries, TimeProvider time)
{
    /// <summary><c>GET /kamervragen/{vraagnummer}</c>: the dossier for people, as HTML.</summary>
    [Function(nameof(GetKamervraagPage))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "kamervragen/{vraagnummer}")] HttpRequest request,
        string vraagnummer,
        CancellationToken cancellationToken) =>
        PageResult.For(vraagnummer, await queries.GetAsync(vraagnummer, cancellationToken), Today.InTheNetherlands(time));
}
