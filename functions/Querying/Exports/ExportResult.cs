using System.IO.Pipelines;
using Kamervragen.Querying.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Kamervragen.Querying.Exports;

/// <summary>
/// A file as the answer to a request, sent while it is made. Where it cannot be finished the connection is broken off, so that
/// nobody takes a part of it for the whole.
/// </summary>
/// <param name="file">The file.</param>
public sealed class ExportResult(ExportFile file) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var version = new EntityTagHeaderValue($"\"{file.Version}\"", isWeak: true);
        var headers = response.GetTypedHeaders();
        headers.ETag = version;
        response.Headers.CacheControl = CacheControl.List;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(version, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file.Name };
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var coding = ContentCoding.Choose(request);
        if (coding.Name is not null)
        {
            response.Headers.ContentEncoding = coding.Name;
            await using var compressed = coding.Wrap(response.Body);
            await SendAsync(httpContext, PipeWriter.Create(compressed, new StreamPipeWriterOptions(leaveOpen: true)));
        }
        else
        {
            await SendAsync(httpContext, response.BodyWriter);
        }
    }

    // Broken off before the compression is closed: what closing would add makes a part of a file look like the whole.
    private async Task SendAsync(HttpContext httpContext, PipeWriter output)
    {
        try
        {
            await file.WriteAsync(output, progress: null, httpContext.RequestAborted);
            await output.CompleteAsync();
        }
        catch
        {
            httpContext.Abort();
            throw;
        }
    }
}
