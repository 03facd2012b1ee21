using Kamervragen.Querying;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kamervragen.App;

/// <summary>The answers of the API, in one form: JSON as storage writes it, and problem details for what is wrong.</summary>
internal static class Answer
{
    /// <summary>What a request with parameters asks for, known by a version.</summary>
    public static Task<IResult> VersionedAsync<T>(HttpRequest request, Func<QueryParameters, Task<Versioned<T>>> query) =>
        RefusingAsync(async () => HttpAnswer.Of(await query(new QueryParameters(request.Query)), CacheControl.List));

    /// <summary>What a request with parameters asks for.</summary>
    public static Task<IResult> QueryAsync<T>(HttpRequest request, string cacheControl, Func<QueryParameters, Task<T>> query)
        where T : class =>
        RefusingAsync(async () => HttpAnswer.Of(await query(new QueryParameters(request.Query)), cacheControl));

    /// <summary>The one thing that a request without parameters asks for, or a sentence that says there is none.</summary>
    public static Task<IResult> FoundAsync<T>(HttpRequest request, Func<Task<T?>> query, string notFound)
        where T : class =>
        RefusingAsync(async () =>
        {
            new QueryParameters(request.Query).RefuseOthers();
            return await query() is { } found ? HttpAnswer.Of(found, CacheControl.Dossier) : NotFound(notFound);
        });

    public static async Task<IResult> HealthAsync(Task<Health> query)
    {
        var health = await query;
        return HttpAnswer.OfStatus(health, health.Status == "goed" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    public static HttpAnswer NotFound(string message) => HttpAnswer.Problem(message, StatusCodes.Status404NotFound);

    public static IResult Download(HttpResponse response, RawDocument document)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = CacheControl.Dossier;
        return Results.Stream(
            document.Content, document.ContentType, document.FileName, entityTag: new EntityTagHeaderValue($"\"{document.Versie}\""));
    }

    /// <summary>An answer, or the sentence by which the request is refused.</summary>
    public static async Task<IResult> RefusingAsync<T>(Func<Task<T>> answer)
        where T : IResult
    {
        try
        {
            return await answer();
        }
        catch (BadQueryException exception)
        {
            return HttpAnswer.Problem(exception.Message, StatusCodes.Status400BadRequest);
        }
    }
}
