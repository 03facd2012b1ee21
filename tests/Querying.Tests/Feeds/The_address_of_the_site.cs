using Kamervragen.Querying.Feeds;
using Microsoft.AspNetCore.Http;

namespace Kamervragen.Querying.Tests.Feeds;

public sealed class The_address_of_the_site
{
    [Theory]
    [InlineData("http", "https", "https://vragen.example/x")]
    [InlineData("https", "", "https://vragen.example/x")]
    [InlineData("http", "javascript", "http://vragen.example/x")]
    public void Has_the_scheme_by_which_it_was_asked_for(string scheme, string forwarded, string address)
    {
        var request = Request(request =>
        {
            (request.Scheme, request.Host) = (scheme, new("vragen.example"));
            request.Headers["X-Forwarded-Proto"] = forwarded;
            request.Headers["X-Forwarded-Host"] = "kwaad.example";
        });

        Assert.Equal(address, SiteAddress.Of(request).To("x").AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("kwaad.example/pad")]
    [InlineData("kwaad.example\"><script>")]
    [InlineData("gebruiker@kwaad.example")]
    [InlineData("kwaad.example:99999")]
    public void Is_refused_where_the_host_is_none(string host) =>
        Assert.Throws<BadQueryException>(() => SiteAddress.Of(Request(request => request.Host = new(host))));

    [Theory]
    [InlineData("[::1]:7071")]
    [InlineData("127.0.0.1:7071")]
    [InlineData("vragen-2.voorbeeld.example")]
    public void May_be_any_host(string host) =>
        Assert.Equal($"http://{host}/x", SiteAddress.Of(Request(request => request.Host = new(host))).To("x").AbsoluteUri);

    private static HttpRequest Request(Action<HttpRequest> change)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "http";
        change(request);
        return request;
    }
}
