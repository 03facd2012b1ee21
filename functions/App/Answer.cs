using Kamervragen.Querying;
using Kamervragen.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kamervragen.App;

/// <summary>The answers of the API, in one form: JSON as storage writes it, and problem details for what is wrong.</summary>
internal static class Answer
{
    public static async Task<IResult> FoundAsync<T>(Task<T?> query, string notFound)
        where T : class =>
        await query is { } found ? Json(found) : NotFound(notFound);

    public static Task<IResult> QueryAsync<T>(Func<Task<T>> query) => ResultAsync(async () => Json(await query()));

    public static async Task<IResult> ResultAsync(Func<Task<IResult>> query)
    {
        try
        {
            return await query();
        }
        catch (BadQueryException exception)
        {
            return Problem(exception.Message, StatusCodes.Status400BadRequest);
        }
    }

    public static async Task<IResult> HealthAsync(Task<Health> query)
    {
        var health = await query;
        return Json(health, health.Status == "goed" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    public static IResult NotFound(string message) => Problem(message, StatusCodes.Status404NotFound);

    public static IResult Download(HttpResponse response, RawDocument document)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(
            document.Content, document.ContentType, document.FileName, entityTag: new EntityTagHeaderValue($"\"{document.Versie}\""));
    }

    private static IResult Json<T>(T value, int statusCode = StatusCodes.Status200OK) =>
        Results.Json(value, DossierJson.Options, statusCode: statusCode);

    private static IResult Problem(string message, int statusCode) => Results.Problem(detail: message, statusCode: statusCode);
}
