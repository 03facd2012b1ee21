using Kamervragen.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: the raw bytes of a document.</summary>
public sealed class GetDocument(PublicationQueries queries)
{
    /// <summary><c>GET /api/publicaties/{id}/document</c>: the document as published, never as a page of this site.</summary>
    [Function(nameof(GetDocument))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/publicaties/{id}/document")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        await queries.OpenAsync(RouteId.Decode(id), cancellationToken) is { } document
            ? Answer.Download(request.HttpContext.Response, document)
            : Answer.NotFound($"Er is geen publicatie met id '{id}'.");
}
