using System.Net;
using Kamervragen.Testing;

namespace KoopReplica.Tests;

public sealed class Misbehaviour
{
    private const string Id = "ah-tk-20252026-9001";
    private const string Url = $"/{Id}.xml";

    [Fact]
    public async Task Lasts_as_long_as_ordered_and_hits_only_what_it_is_meant_for()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(429, "7"), times: 2, id: Id);
        Assert.Equal(HttpStatusCode.OK, (await replica.Client.GetAsync("/ah-tk-20252026-9002.xml")).StatusCode);
        var first = await replica.Client.GetAsync(Url);
        Assert.Equal((HttpStatusCode.TooManyRequests, "7"), (first.StatusCode, first.Headers.RetryAfter!.ToString()));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await replica.Client.GetAsync(Url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await replica.Client.GetAsync(Url)).StatusCode);
        Assert.Equal(0, replica.Server.Faults.Pending);
    }

    [Fact]
    public async Task Breaks_off_in_the_middle_of_a_body()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.CutBody(100));
        await Assert.ThrowsAsync<HttpRequestException>(() => replica.Client.GetByteArrayAsync(Url));
    }

    [Fact]
    public async Task Hangs_until_the_client_gives_up()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Hang());
        using var patience = new CancellationTokenSource();
        var request = replica.Client.GetAsync(Url, patience.Token);
        await replica.Server.Requests.ReachAsync(ReplicaRequestKind.Document, 1);
        Assert.False(request.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task Answers_later_by_its_own_clock()
    {
        var clock = new ManualTimeProvider();
        await using var replica = await ReplicaFixture.ServeOwnAsync(clock);
        replica.Publish("ah-tk-20252026-1", "laat");
        await replica.FindAsync("dt.modified>1900-01-01");
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Delay(TimeSpan.FromMinutes(3)));
        var request = replica.Client.GetStringAsync("/ah-tk-20252026-1.xml");
        await replica.Server.Requests.ReachAsync(ReplicaRequestKind.Document, 1);
        Assert.True(SpinWait.SpinUntil(() => clock.WaitingTimers == 1, TimeSpan.FromSeconds(30)));
        Assert.False(request.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains("laat", await request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_keep_a_replica_from_stopping()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Hang());
        var request = replica.Client.GetAsync(Url);
        await replica.Server.Requests.ReachAsync(ReplicaRequestKind.Document, 1);
        await replica.Server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => request);
    }

    [Fact]
    public async Task Withholds_the_XML_of_a_publication_from_its_record_and_its_address()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.WithholdXml(Id);
        Assert.Equal(["metadata"], await ManifestationsAsync(replica));
        Assert.Equal(HttpStatusCode.NotFound, (await replica.Client.GetAsync(Url)).StatusCode);
        replica.Server.Faults.ReleaseXml(Id);
        Assert.Equal(["metadata", "xml"], await ManifestationsAsync(replica));
        Assert.Equal(HttpStatusCode.OK, (await replica.Client.GetAsync(Url)).StatusCode);
    }

    [Fact]
    public async Task Sends_more_than_was_ordered_and_unpacks_to_more_than_was_sent()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Oversized(1_000_000));
        replica.Server.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.CompressedBomb(10_000_000));
        using var oversized = await replica.Client.GetAsync(Url);
        Assert.True((await oversized.Content.ReadAsByteArrayAsync()).Length > 1_000_000);
        using var bomb = await replica.Client.GetAsync(Url);
        Assert.InRange((await bomb.Content.ReadAsByteArrayAsync()).Length, 1000, 100_000);
        Assert.Equal(["gzip"], bomb.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Spoils_a_search_in_the_ways_that_are_known()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        replica.Server.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Diagnostics("info:srw/diagnostic/1/2", "System temporarily unavailable"));
        replica.Server.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.EmptyPage());
        replica.Server.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.NoNextRecordPosition());
        replica.Server.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.WrongCount(7));
        const string All = "c.product-area==officielepublicaties";
        Assert.Equal("info:srw/diagnostic/1/2", (await replica.RefusalAsync(All)).Uri);
        var empty = await replica.SearchAsync(All, "");
        Assert.Empty(empty.Descendants(ReplicaFixture.Sru + "record"));
        Assert.Equal("15", (string?)empty.Element(ReplicaFixture.Sru + "numberOfRecords"));
        Assert.Null((await replica.SearchAsync(All, "")).Element(ReplicaFixture.Sru + "nextRecordPosition"));
        Assert.Equal("22", (string?)(await replica.SearchAsync(All, "")).Element(ReplicaFixture.Sru + "numberOfRecords"));
    }

    private static async Task<string[]> ManifestationsAsync(ReplicaFixture replica) =>
    [
        .. (await replica.SearchAsync($"dt.identifier=={Id}"))
            .Descendants(ReplicaFixture.Gzd + "itemUrl").Select(item => (string)item.Attribute("manifestation")!),
    ];
}
