using System.Text;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Http;
using Microsoft.AspNetCore.Http;

namespace Kamervragen.Querying.Pages;

/// <summary>The answer to a request for the page of a dossier: the page, the way to it, or the page that says there is none.</summary>
public sealed class PageResult : IResult
{
    private const string ContentType = "text/html; charset=utf-8";

    private readonly IResult _result;

    private PageResult(IResult result) => _result = result;

    /// <summary>
    /// Answers a request. A number that is written otherwise, or of a document that has moved to a dossier since, is sent to the
    /// dossier's own address.
    /// </summary>
    /// <param name="nummer">The number in the address.</param>
    /// <param name="dossier">What was found under it; null where nothing was.</param>
    /// <param name="vandaag">The day in the Netherlands.</param>
    public static PageResult For(string nummer, Kamervraag? dossier, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(nummer);
        return new PageResult(dossier switch
        {
            null => HttpAnswer.OfStatus(Encoding.UTF8.GetBytes(RecordPage.RenderNotFound(nummer)), ContentType, StatusCodes.Status404NotFound, CacheControl.List),
            _ when dossier.Sleutel != nummer => Results.Redirect(Link.Site("kamervragen", dossier.Sleutel).Href),

            // The page follows from the dossier, the day and this program, so its own hash changes with each of them and with nothing else.
            _ => HttpAnswer.Of(Encoding.UTF8.GetBytes(RecordPage.Render(dossier, vandaag)), ContentType, CacheControl.List),
        });
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = PageStyle.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = CacheControl.List;
        return _result.ExecuteAsync(httpContext);
    }
}
