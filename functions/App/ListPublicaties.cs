using Kamervragen.Querying.Onderdelen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: the documents of a dossier.</summary>
public sealed class ListPublicaties(OnderdeelQuery dossiers)
{
    /// <summary><c>GET /api/kamervragen/{vraagnummer}/publicaties</c>: the documents that the dossier is made of.</summary>
    [Function(nameof(ListPublicaties))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kamervragen/{vraagnummer}/publicaties")] HttpRequest request,
        string vraagnummer,
        CancellationToken cancellationToken) =>
        Answer.FoundAsync(
            request,
            () => dossiers.GetPublicatiesAsync(RouteId.Decode(vraagnummer), cancellationToken),
            $"Er is geen kamervraag met nummer '{vraagnummer}'.");
}
