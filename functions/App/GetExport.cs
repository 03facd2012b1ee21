using Kamervragen.Querying.Exports;
using Kamervragen.Querying.Filters;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>HTTP: all that fits a filter as a file.</summary>
public sealed class GetExport(Export export)
{
    /// <summary><c>GET /api/export/{kamervragen|vraagantwoorden}.{csv|ndjson}</c>, with the filters of the list.</summary>
    [Function(nameof(GetExport))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/export/{bestand}")] HttpRequest request,
        string bestand,
        CancellationToken cancellationToken) =>
        Answer.RefusingAsync<IResult>(async () => ExportRequest.Read(bestand, new QueryParameters(request.Query)) is { } asked
            ? new ExportResult(await export.OpenAsync(asked, cancellationToken))
            : Answer.NotFound($"Dit bestand is er niet; mogelijk zijn {string.Join(", ", ExportRequest.Names)}."));
}
