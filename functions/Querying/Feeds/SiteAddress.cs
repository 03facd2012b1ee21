using Microsoft.AspNetCore.Http;

namespace Kamervragen.Querying.Feeds;

/// <summary>The address under which a caller knows this site, for links that leave it: a feed is read elsewhere.</summary>
public sealed class SiteAddress
{
    private const string ForwardedProtocol = "X-Forwarded-Proto";
    private readonly Uri _root;

    private SiteAddress(Uri root) => _root = root;

    /// <summary>
    /// The scheme and host of a request. Of what proxies add only a step up to https is believed: a host that anyone can send
    /// along would let them put their own address into what others read.
    /// </summary>
    /// <exception cref="BadQueryException">The header <c>Host</c> is no host.</exception>
    public static SiteAddress Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isSecure = request.IsHttps || string.Equals(request.Headers[ForwardedProtocol], Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
        var host = request.Host;
        if (!host.HasValue || Uri.CheckHostName(host.Host.Trim('[', ']')) == UriHostNameType.Unknown || !IsPlain(host.Value)
            || !Uri.TryCreate($"{(isSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{host.Value}/", UriKind.Absolute, out var root)
            || root.PathAndQuery != "/")
        {
            throw new BadQueryException("De kop Host is geen naam van een server; stuur de naam uit het adres.");
        }

        return new SiteAddress(root);
    }

    /// <summary>An address on this site.</summary>
    /// <param name="path">The path with its query, escaped, from the root and without a slash before it.</param>
    public Uri To(string path) => new(_root, path);

    private static bool IsPlain(string? host) => host is not null && host.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or ':' or '[' or ']');
}
