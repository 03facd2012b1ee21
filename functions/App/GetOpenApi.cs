using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: what this API offers.</summary>
public sealed class GetOpenApi
{
    private static readonly Lazy<byte[]> Description = new(Read);

    /// <summary><c>GET /api/openapi.json</c>: every address with its parameters and answers, OpenAPI 3.1.</summary>
    [Function(nameof(GetOpenApi))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Answer.RefusingAsync(() =>
        {
            new QueryParameters(request.Query).RefuseOthers();
            return Task.FromResult(HttpAnswer.Of(Description.Value, "application/json; charset=utf-8", CacheControl.Dossier));
        });

    private static byte[] Read()
    {
        using var resource = typeof(GetOpenApi).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("The description of the API is not in this program; build it again.");
        using var buffer = new MemoryStream();
        resource.CopyTo(buffer);
        return buffer.ToArray();
    }
}
