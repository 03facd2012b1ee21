using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>Functions that requests start, and some that cannot be served.</summary>
public static class HttpFunctions
{
    public sealed class Served(Recorder recorder)
    {
        private static readonly byte[] Text = Encoding.UTF8.GetBytes("één");

        [Function("Values")]
        public Task<IActionResult> Values(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{nr}/{n:int?}")] HttpRequest request, string nr, int? n, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<IActionResult>(new ContentResult { Content = $"{nr} {n?.ToString() ?? "none"}", ContentType = request.ContentType });
        }

        [Function("Types")]
        public IResult Types(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "types/{number:long}/{flag}/{id:guid}/{day}")] HttpRequest request, long number, bool flag, Guid id, DayOfWeek day) =>
            Results.Text($"{number} {flag} {id} {day}", request.ContentType);

        [Function("Rest")]
        public IResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{*path}")] HttpRequest request, string path) =>
            Results.Text(path, request.ContentType);

        [Function("Query")]
        public IResult Query([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, string name, int? count) =>
            Results.Text($"{name} {count?.ToString() ?? "none"}", request.ContentType);

        [Function("AnyMethod")]
        public ValueTask<IResult> AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
            ValueTask.FromResult(request.Path.HasValue ? Results.NoContent() : Results.BadRequest());

        [Function("Results")]
        public object? Give([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/{kind}")] HttpRequest request, string kind) => kind switch
        {
            "ok" => new OkObjectResult(new { vraag = "één" }),
            "json" => new JsonResult(new { vraag = "één" }, new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            "content" => new ContentResult { Content = "één", ContentType = "text/plain; charset=utf-8" },
            "file" => new FileStreamResult(new MemoryStream(Text), "application/xml"),
            "status" => new StatusCodeResult(418),
            "problem" => new NotFoundObjectResult(new ProblemDetails { Title = "Niet gevonden", Status = 404 }) { ContentTypes = { "application/problem+json" } },
            "result-json" => Results.Json(new { vraag = "één" }, new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            "result-stream" => Results.Stream(new MemoryStream(Text), "application/xml"),
            "result-text" => Results.Text("één"),
            _ => request.Path.HasValue ? null : kind,
        };

        [Function("Echo")]
        public async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text(await reader.ReadToEndAsync());
        }

        [Function("Fails")]
        public Task<IActionResult> Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Set-Before"] = new("1");
            throw new InvalidOperationException("the inside");
        }

        [Function("Waits")]
        public async Task<IResult> Waits([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
        {
            recorder.Add("waiting");
            try
            {
                await new Gate().PassAsync(cancellationToken);
                return Results.Text(request.Path);
            }
            catch (OperationCanceledException)
            {
                recorder.Add("cancelled");
                throw;
            }
        }

        [Function("WithKey")]
        public IResult WithKey([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request)
        {
            recorder.Add(request.Path);
            return Results.NoContent();
        }

        [Function("ForAdmin")]
        public IResult ForAdmin([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request)
        {
            recorder.Add(request.Path);
            return Results.NoContent();
        }
    }

    public sealed class SignedIn
    {
        [Function("SignedIn")]
        public void Run([HttpTrigger(AuthorizationLevel.User)] HttpRequest request) => _ = request;
    }

    public sealed class BadRoute
    {
        [Function("BadRoute")]
        public void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request) => _ = request;
    }

    public sealed class TakesText
    {
        [Function("TakesText")]
        public void Run([HttpTrigger] string body) => _ = body;
    }
}
