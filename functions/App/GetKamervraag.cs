using Kamervragen.Querying.Onderdelen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: one dossier.</summary>
public sealed class GetKamervraag(OnderdeelQuery dossiers)
{
    /// <summary><c>GET /api/kamervragen/{vraagnummer}</c>: the dossier as JSON.</summary>
    [Function(nameof(GetKamervraag))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen/{vraagnummer}")] HttpRequest request,
        string vraagnummer,
        CancellationToken cancellationToken) =>
        Answer.FoundAsync(request, () => dossiers.GetAsync(RouteId.Decode(vraagnummer), cancellationToken), $"Er is geen kamervraag met nummer '{vraagnummer}'.");
}
