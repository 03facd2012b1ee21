using System.Net;
using System.Net.Http.Headers;

namespace KoopReplica.Tests;

public sealed class Documents
{
    private const string Id = "ah-tk-20252026-9001";
    private const string Url = $"/frbr/officielepublicaties/ah-tk/20252026/{Id}/1/xml/{Id}.xml";

    [Fact]
    public async Task Come_with_validators_and_are_not_sent_twice()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        using var first = await replica.Client.GetAsync(Url);
        Assert.NotNull(first.Content.Headers.LastModified);

        using var again = new HttpRequestMessage(HttpMethod.Get, Url);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await replica.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        using var later = new HttpRequestMessage(HttpMethod.Get, Url);
        later.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        using var third = await replica.Client.SendAsync(later);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);

        using var other = new HttpRequestMessage(HttpMethod.Get, Url);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"anders\""));
        using var fourth = await replica.Client.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, fourth.StatusCode);
    }

    [Theory]
    [InlineData($"/frbr/officielepublicaties/ah-tk/20252026/{Id}/1/metadata/metadata.xml", HttpStatusCode.OK)]
    [InlineData($"/{Id}.xml", HttpStatusCode.OK)]
    [InlineData($"/{Id}/metadata.xml", HttpStatusCode.OK)]
    [InlineData($"/{Id}.html", HttpStatusCode.Found)]
    [InlineData($"/{Id}.pdf", HttpStatusCode.NotFound)]
    [InlineData($"/frbr/officielepublicaties/ah-tk/19992000/{Id}/1/xml/{Id}.xml", HttpStatusCode.NotFound)]
    [InlineData("/frbr/officielepublicaties/ah-tk/20252026/ah-tk-20252026-1/1/xml/ah-tk-20252026-1.xml", HttpStatusCode.NotFound)]
    [InlineData("/frbr/officielepublicaties/x/y/..%2F..%2Fetc/1/xml/passwd", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.NotFound)]
    public async Task Are_found_at_their_addresses_only(string path, HttpStatusCode status)
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        using var response = await replica.Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Cannot_be_changed_by_a_client()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        using var response = await replica.Client.DeleteAsync(Url);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Are_counted_by_kind_and_publication()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        await replica.Client.GetStringAsync(Url);
        await replica.Client.GetStringAsync($"/{Id}/metadata.xml");
        await replica.FindAsync("dt.identifier==x");
        Assert.Equal(1, replica.Server.Requests.Count(ReplicaRequestKind.Document, Id));
        Assert.Equal(0, replica.Server.Requests.Count(ReplicaRequestKind.Document, "ah-tk-20252026-9002"));
        Assert.Equal(1, replica.Server.Requests.Count(ReplicaRequestKind.Metadata));
        Assert.Equal(1, replica.Server.Requests.Count(ReplicaRequestKind.Search));
        Assert.Equal(3, replica.Server.Requests.Total);
    }
}
