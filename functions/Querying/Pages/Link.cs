namespace Kamervragen.Querying.Pages;

/// <summary>An address a page may link to: the web, a path of this site, or a place on the same page. Nothing else can be made.</summary>
internal sealed class Link
{
    private Link(string href) => Href = href;

    /// <summary>The value of <c>href</c>, not yet encoded for HTML.</summary>
    public string Href { get; }

    /// <summary>The web address that a text is; null where it is anything but an absolute http or https address.</summary>
    public static Link? Web(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new Link(uri.AbsoluteUri)
            : null;

    /// <summary>A path of this site; each segment is escaped.</summary>
    public static Link Site(params ReadOnlySpan<string> segments)
    {
        var path = "";
        foreach (var segment in segments)
        {
            path += "/" + Uri.EscapeDataString(segment);
        }

        return new Link(path);
    }

    /// <summary>A place on the same page.</summary>
    public static Link To(Anchor anchor) => new("#" + anchor.Id);
}
