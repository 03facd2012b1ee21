using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using Kamervragen.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kamervragen.Querying.Http;

/// <summary>
/// An answer with the manners that all answers of this program have: an ETag and 304 for who has it already, how long it
/// keeps, compression, and no guessing of its type. Its ETag is weak, as the same answer goes out in several codings.
/// </summary>
public sealed class HttpAnswer : IResult
{
    private const string Json = "application/json; charset=utf-8";

    // Less than this is hardly smaller compressed, and often in one packet anyway.
    private const int MinCompressed = 1_000;
    private const int HashBytes = 16;

    private readonly Lazy<ReadOnlyMemory<byte>> _body;

    private HttpAnswer(Func<ReadOnlyMemory<byte>> body) => _body = new Lazy<ReadOnlyMemory<byte>>(body);

    /// <summary>The type of the body.</summary>
    public string ContentType { get; private init; } = Json;

    /// <summary>The status where the caller has not the body already.</summary>
    public int StatusCode { get; private init; } = StatusCodes.Status200OK;

    /// <summary>How long the answer keeps.</summary>
    public required string CacheControl { get; init; }

    /// <summary>The ETag; null where there is none.</summary>
    public EntityTagHeaderValue? ETag { get; private init; }

    /// <summary>A value as JSON, known by a version; it is made only for who has not that version.</summary>
    /// <param name="answer">The value.</param>
    /// <param name="cacheControl">How long it keeps.</param>
    public static HttpAnswer Of<T>(Versioned<T> answer, string cacheControl)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new HttpAnswer(() => Serialize(answer.Make())) { ETag = Weak(answer.Version), CacheControl = cacheControl };
    }

    /// <summary>A value as JSON, known by the hash of that.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cacheControl">How long it keeps.</param>
    public static HttpAnswer Of<T>(T value, string cacheControl)
        where T : class => Of(Serialize(value), Json, cacheControl);

    /// <summary>A body, known by its hash.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="cacheControl">How long it keeps.</param>
    public static HttpAnswer Of(ReadOnlyMemory<byte> body, string contentType, string cacheControl) => new(() => body)
    {
        ContentType = contentType,
        CacheControl = cacheControl,
        ETag = Weak(Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, HashBytes))),
    };

    /// <summary>A body of any status, without ETag.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="cacheControl">How long it keeps.</param>
    public static HttpAnswer OfStatus(ReadOnlyMemory<byte> body, string contentType, int statusCode, string cacheControl) =>
        new(() => body) { ContentType = contentType, StatusCode = statusCode, CacheControl = cacheControl };

    /// <summary>A value as JSON of any status, which nobody should keep.</summary>
    /// <param name="value">The value.</param>
    /// <param name="statusCode">The status.</param>
    public static HttpAnswer OfStatus<T>(T value, int statusCode)
        where T : class => OfStatus(Serialize(value), Json, statusCode, Http.CacheControl.None);

    /// <summary>What is wrong, as problem details (RFC 9457).</summary>
    /// <param name="sentence">One Dutch sentence that says what is right.</param>
    /// <param name="statusCode">The status.</param>
    public static HttpAnswer Problem(string sentence, int statusCode) => OfStatus(
        Serialize(new ProblemBody("about:blank", ReasonPhrases.GetReasonPhrase(statusCode), statusCode, sentence)),
        MediaTypeNames.Application.ProblemJson,
        statusCode,
        Http.CacheControl.None);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        WriteHeaders(response.Headers);
        if (StatusCode == StatusCodes.Status200OK && IsKnown(httpContext.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = _body.Value;
        var coding = body.Length < MinCompressed ? ContentCoding.None : ContentCoding.Choose(httpContext.Request);
        if (coding.Name is not null)
        {
            response.Headers.ContentEncoding = coding.Name;
        }

        body = coding.Encode(body);
        response.StatusCode = StatusCode;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, DossierJson.Options);

    private static EntityTagHeaderValue Weak(string version) => new($"\"{version}\"", isWeak: true);

    private void WriteHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = CacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (ETag is not null)
        {
            headers.ETag = ETag.ToString();
        }
    }

    private bool IsKnown(HttpRequest request) =>
        ETag is not null
        && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(ETag, useStrongComparison: false));

    private sealed record ProblemBody(string Type, string Title, int Status, string Detail);
}
