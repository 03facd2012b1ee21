using System.Net;
using System.Net.Sockets;
using System.Text;
using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Koop.Tests;

public sealed class Downloading
{
    private const string Id = "ah-tk-20252026-9001";

    [Fact]
    public async Task Gives_the_bytes_of_the_source_with_its_validators_for_one_request()
    {
        await using var koop = await SourceFixture.StartAsync();
        var document = await koop.Source.DownloadAsync(await koop.RecordAsync(Id));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(SourceFixture.DemoFolder, Id, $"{Id}.xml")), document.Content.ToArray());
        Assert.Equal((Id, "xml", koop.Clock.GetUtcNow()), (document.Id, document.Manifestation, document.Fetched));
        Assert.Matches("^\".+\"$", document.ETag!);
        Assert.NotNull(document.LastModified);
        Assert.Equal(1, koop.Replica.Requests.Total);
    }

    [Fact]
    public async Task Gives_the_metadata_when_asked_for_them()
    {
        await using var koop = await SourceFixture.StartAsync();
        var document = await koop.Source.DownloadMetadataAsync(await koop.RecordAsync(Id));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(SourceFixture.DemoFolder, Id, "metadata.xml")), document.Content.ToArray());
        Assert.Equal("metadata", document.Manifestation);
    }

    [Fact]
    public async Task Does_not_ask_for_XML_that_the_record_has_no_address_for()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.Replica.Faults.WithholdXml(Id);
        Assert.Equal(KoopFailure.NotYetAvailable, (await FailureAsync(koop)).Failure);
        Assert.Equal(0, koop.Replica.Requests.Total);
    }

    [Theory]
    [InlineData(404, KoopFailure.NotYetAvailable)]
    [InlineData(410, KoopFailure.NotYetAvailable)]
    [InlineData(403, KoopFailure.Refused)]
    [InlineData(400, KoopFailure.Refused)]
    public async Task Does_not_repeat_a_request_that_is_answered(int status, KoopFailure failure)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Status(status));
        Assert.Equal(failure, (await FailureAsync(koop)).Failure);
        Assert.Equal(1, koop.Downloads);
    }

    [Theory]
    [InlineData("<officiele-publicatie><al>een", "not well-formed")]
    [InlineData("", "not well-formed")]
    [InlineData("%PDF-1.7", "not well-formed")]
    [InlineData("{\"fout\": true}", "not well-formed")]
    [InlineData("<html><body><p>Deze pagina bestaat niet.</p></body></html>", "page of HTML")]
    [InlineData("<!DOCTYPE html><html><body></body></html>", "not well-formed")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"cc\">]><a>&b;</a>", "not well-formed")]
    public async Task Refuses_what_is_no_XML_and_does_not_repeat_the_request(string body, string reason)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Body(body));
        var failure = await FailureAsync(koop);
        Assert.Equal(KoopFailure.Malformed, failure.Failure);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Id, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, koop.Downloads);
    }

    [Fact]
    public async Task Refuses_XML_that_is_nested_beyond_measure()
    {
        await using var koop = await SourceFixture.StartAsync();
        var deep = new StringBuilder().Insert(0, "<a>", 100_000).Insert(300_000, "</a>", 100_000).ToString();
        koop.SpoilDocument(ReplicaFault.Body(deep));
        Assert.Equal(KoopFailure.Malformed, (await FailureAsync(koop)).Failure);
    }

    [Fact]
    public async Task Stops_reading_a_document_of_30_MB_at_the_limit()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Oversized(30L << 20));
        Assert.Equal(KoopFailure.TooLarge, (await FailureAsync(koop)).Failure);
        Assert.Equal(1, koop.Downloads);
    }

    [Fact]
    public async Task Stops_unpacking_a_small_body_at_the_limit()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.CompressedBomb(200L << 20));
        Assert.Equal(KoopFailure.TooLarge, (await FailureAsync(koop)).Failure);
        Assert.Equal(1, koop.Downloads);
    }

    [Fact]
    public async Task Unpacks_an_honest_compressed_body()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.CompressedBomb(1 << 20));
        Assert.True((await koop.Source.DownloadAsync(await koop.RecordAsync(Id))).Content.Length > 1 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1500)]
    public async Task Tries_again_after_a_body_that_broke_off(int after)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.CutBody(after), times: 2);
        Assert.NotEmpty((await koop.Source.DownloadAsync(await koop.RecordAsync(Id))).Content.ToArray());
        Assert.Equal(3, koop.Downloads);
    }

    [Fact]
    public async Task Tries_again_after_a_time_limit_and_gives_up_in_the_end()
    {
        await using var koop = await SourceFixture.StartAsync(("MaxRetries", "2"));
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(ReplicaFault.Hang(), times: 3);
        var download = koop.Source.DownloadAsync(record);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await koop.Replica.Requests.ReachAsync(ReplicaRequestKind.Document, attempt);
            koop.Clock.ExpireLimits();
        }

        var failure = await Assert.ThrowsAsync<KoopDocumentException>(() => download);
        Assert.Equal(KoopFailure.Unavailable, failure.Failure);
        Assert.Contains("did not answer within", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_what_comes_after_a_time_limit()
    {
        await using var koop = await SourceFixture.StartAsync();
        var record = await koop.RecordAsync(Id);
        koop.SpoilDocument(ReplicaFault.Hang());
        var download = koop.Source.DownloadAsync(record);
        await koop.Replica.Requests.ReachAsync(ReplicaRequestKind.Document, 1);
        koop.Clock.ExpireLimits();
        Assert.Equal(Id, (await download).Id);
    }

    [Fact]
    public async Task Gives_up_on_a_source_that_is_not_there()
    {
        // A port that is taken and that nobody listens at.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://{deaf.LocalEndPoint}/");
        await using var koop = await SourceFixture.StartAsync(("BaseAddress", address.ToString()));
        var record = new KoopRecord
        {
            Id = Id,
            Modified = koop.Clock.GetUtcNow(),
            RecordXml = default,
            ItemUrls = new Dictionary<string, Uri>(StringComparer.Ordinal) { ["xml"] = address },
        };
        var failure = await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
        Assert.Equal(KoopFailure.Unavailable, failure.Failure);
    }

    [Fact]
    public async Task Follows_a_redirect_within_the_source()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Redirect($"/{Id}.xml"));
        var document = await koop.Source.DownloadAsync(await koop.RecordAsync(Id));
        Assert.Equal($"/{Id}.xml", document.Url.AbsolutePath);
        Assert.Equal(2, koop.Downloads);
    }

    [Theory]
    [InlineData("https://example.org/geheim")]
    [InlineData("http://repository.overheid.nl/onversleuteld")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/geheim")]
    public async Task Does_not_follow_a_redirect_to(string location)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Redirect(location));
        Assert.Equal(KoopFailure.ForbiddenHost, (await FailureAsync(koop)).Failure);
    }

    [Fact]
    public async Task Does_not_knock_at_another_port_of_the_same_machine()
    {
        await using var koop = await SourceFixture.StartAsync();
        await using var other = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Redirect($"{other.Replica.BaseAddress}{Id}.xml"));
        Assert.Equal(KoopFailure.ForbiddenHost, (await FailureAsync(koop)).Failure);
        Assert.Equal(0, other.Replica.Requests.Total);
    }

    [Fact]
    public async Task Does_not_fetch_from_an_address_that_a_record_made_up()
    {
        await using var koop = await SourceFixture.StartAsync();
        await using var other = await SourceFixture.StartAsync();
        var record = await koop.RecordAsync(Id);
        var lured = record with { ItemUrls = new Dictionary<string, Uri>(StringComparer.Ordinal) { ["xml"] = other.Replica.BaseAddress } };
        var failure = await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(lured));
        Assert.Equal(KoopFailure.ForbiddenHost, failure.Failure);
        Assert.Equal(0, other.Replica.Requests.Total);
    }

    [Fact]
    public async Task Ends_a_chain_of_redirects()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilDocument(ReplicaFault.Redirect($"/{Id}.xml"), times: 100);
        Assert.Equal(KoopFailure.Refused, (await FailureAsync(koop)).Failure);
        Assert.Equal(6, koop.Downloads);
    }

    [SkippableFact]
    public async Task Takes_every_real_publication()
    {
        await using var koop = await SourceFixture.StartAsync(SharedFolder.Require("corpus", "publications"));
        var pages = await koop.PagesAsync(new KoopQuery(Publicatienamen.Aanhangsel, new DateOnly(1995, 1, 1)));
        var records = pages.SelectMany(page => page.Records).ToList();
        Assert.Equal(9, records.Count);
        foreach (var record in records)
        {
            Assert.Equal(record.Id, (await koop.Source.DownloadAsync(record)).Id);
        }
    }

    private static async Task<KoopDocumentException> FailureAsync(SourceFixture koop)
    {
        var record = await koop.RecordAsync(Id);
        return await Assert.ThrowsAsync<KoopDocumentException>(() => koop.Source.DownloadAsync(record));
    }
}
