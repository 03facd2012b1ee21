using Kamervragen.Querying.Onderdelen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: one question with its answer.</summary>
public sealed class GetVraag(OnderdeelQuery dossiers)
{
    /// <summary><c>GET /api/kamervragen/{vraagnummer}/vragen/{nummer}</c>: the question of that number, or at that place.</summary>
    [Function(nameof(GetVraag))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen/{vraagnummer}/vragen/{nummer}")] HttpRequest request,
        string vraagnummer,
        string nummer,
        CancellationToken cancellationToken) =>
        Answer.FoundAsync(
            request,
            () => dossiers.GetVraagAsync(RouteId.Decode(vraagnummer), nummer, cancellationToken),
            $"Er is geen vraag '{nummer}' in een kamervraag met nummer '{vraagnummer}'.");
}
