using Kamervragen.Querying;
using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

/// <summary>What the source does wrong: the poll survives, the rest is stored, the bad one is visible and comes back.</summary>
public sealed class BadInput(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Bad = "kv-tk-2026Z90201";

    public static TheoryData<string, string> DocumentFaults => new()
    {
        { "status 500", "onbereikbaar" },
        { "status 429", "onbereikbaar" },
        { "half a response", "onbereikbaar" },
        { "no answer in time", "onbereikbaar" },
        { "not found", "nog-niet-beschikbaar" },
        { "an XML that is not one", "geen-xml" },
        { "a page of HTML", "geen-xml" },
        { "30 MB", "te-groot" },
        { "a bomb of gzip", "te-groot" },
        { "a redirect to a foreign host", "vreemd-adres" },
    };

    [Theory]
    [MemberData(nameof(DocumentFaults))]
    public async Task A_document_that_cannot_be_had_is_parked_shown_and_tried_again(string fault, string code)
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, Fault(fault), id: Bad);

        var result = await pipeline.PollAsync();

        Assert.Equal((1, 1, true), (result.Nieuw, result.Geparkeerd, result.Volledig));
        var waiting = Assert.Single((await pipeline.HealthAsync()).Wachtend);
        Assert.Equal((Bad, code, 1), (waiting.Id, waiting.Code, waiting.Pogingen));
        await AssertComesBackAsync(pipeline, waiting);
    }

    [Fact]
    public async Task A_record_without_XML_yet_waits_and_is_fetched_once_it_is_there()
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.WithholdXml(Bad);
        await pipeline.PollAsync();
        var waiting = Assert.Single((await pipeline.HealthAsync()).Wachtend);
        Assert.Equal("nog-niet-beschikbaar", waiting.Code);
        pipeline.Replica.Faults.ReleaseXml(Bad);

        pipeline.Clock.Advance(TimeSpan.FromDays(2));
        await pipeline.PollAsync();

        Assert.Equal(2, (await pipeline.ArchivedAsync()).Count);
    }

    [Fact]
    public async Task A_parked_document_is_left_alone_until_it_is_due()
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404), id: Bad);
        await pipeline.PollAsync();

        await pipeline.PollAsync();

        Assert.Equal(1, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document, Bad));
    }

    [Fact]
    public async Task Each_failed_try_waits_longer_than_the_one_before()
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404), times: 3, id: Bad);
        var delays = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await pipeline.PollAsync();
            var waiting = Assert.Single((await pipeline.HealthAsync()).Wachtend);
            Assert.Equal(attempt, waiting.Pogingen);
            delays.Add(waiting.VolgendePoging - pipeline.Clock.GetUtcNow());
            pipeline.Clock.Advance(delays[^1]);
        }

        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)], delays);
    }

    [Fact]
    public async Task A_source_that_fails_for_document_after_document_ends_the_poll_and_parks_no_more()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source =>
        {
            for (var number = 1; number <= 9; number++)
            {
                source.Vragen($"2026Z9030{number}");
            }
        });
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(503), times: 9);

        await Assert.ThrowsAsync<PollFailedException>(pipeline.PollAsync);

        Assert.Equal(3, pipeline.Replica.Requests.Count(ReplicaRequestKind.Document));
        pipeline.Replica.Faults.Clear();
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.PollAsync();
        Assert.Equal(9, (await pipeline.ArchivedAsync()).Count);
    }

    [Theory]
    [InlineData("diagnostics in status 200")]
    [InlineData("status 429")]
    [InlineData("status 500")]
    [InlineData("half a response")]
    [InlineData("an XML that is not one")]
    [InlineData("no answer in time")]
    public async Task A_search_that_fails_is_told_and_the_next_poll_finds_everything(string fault)
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, Fault(fault), times: 2);

        await Assert.ThrowsAsync<PollFailedException>(pipeline.PollAsync);

        var health = await pipeline.HealthAsync();
        Assert.Equal(("verouderd", 1), (health.Status, health.MisluktOpRij));
        Assert.NotNull(health.LaatsteFout);
        pipeline.Replica.Faults.Clear();
        await pipeline.PollAsync();
        Assert.Equal(2, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(("goed", 0), ((await pipeline.HealthAsync()).Status, (await pipeline.HealthAsync()).MisluktOpRij));
    }

    [Theory]
    [InlineData("an empty page")]
    [InlineData("a missing nextRecordPosition")]
    public async Task Paging_that_goes_wrong_loses_nothing(string fault)
    {
        await using var pipeline = await Pipeline.StartAsync(
            azurite,
            source =>
            {
                for (var number = 1; number <= 7; number++)
                {
                    source.Vragen($"2026Z9040{number}");
                }
            },
            ("Koop:PageSize", "3"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, Fault(fault));

        await Record.ExceptionAsync(pipeline.PollAsync);
        await pipeline.PollAsync();

        Assert.Equal(7, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(7, (await pipeline.HealthAsync()).Gearchiveerd);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_parked_shown_and_taken_in_once_it_is_mended()
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body(Undated(Bad)));

        var result = await pipeline.PollAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body(Undated(Bad)));
        await pipeline.PollAsync();

        Assert.Equal((1, 1, true), (result.Nieuw, result.Geparkeerd, result.Volledig));
        var waiting = Assert.Single((await pipeline.HealthAsync()).Wachtend);
        Assert.Equal((Bad, "onleesbaar-record", 1), (waiting.Id, waiting.Code, waiting.Pogingen));
        pipeline.Source.Vragen("2026Z90201", modified: "2026-03-02");
        await AssertComesBackAsync(pipeline, waiting);
    }

    [Fact]
    public async Task A_record_that_stays_unreadable_waits_longer_each_time()
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body(Undated("kv-tk-2026Z90299")));
        await pipeline.PollAsync();
        var first = Assert.Single((await pipeline.HealthAsync()).Wachtend);
        pipeline.Clock.Advance(first.VolgendePoging - pipeline.Clock.GetUtcNow());

        await pipeline.PollAsync();

        var second = Assert.Single((await pipeline.HealthAsync()).Wachtend);
        Assert.Equal((2, TimeSpan.FromDays(1)), (second.Pogingen, second.VolgendePoging - pipeline.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_search_full_of_unreadable_records_is_one_failure_and_not_so_many_documents_that_wait()
    {
        await using var pipeline = await StartAsync();
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Body(Undated([.. Enumerable.Range(1, 60).Select(nr => $"kv-tk-2026Z{90500 + nr}")])));

        var failure = await Assert.ThrowsAsync<PollFailedException>(pipeline.PollAsync);

        Assert.Contains("60 of 60 records cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), ((await pipeline.HealthAsync()).Geparkeerd, (await pipeline.HealthAsync()).Gearchiveerd));
        Assert.Equal(1, (await pipeline.PollAsync()).Nieuw);
    }

    [Fact]
    public async Task XML_that_is_no_publication_is_a_verdict_and_not_a_failure()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90202").GeenKamervraag("ah-tk-20252026-9202"));
        await pipeline.PollAsync();

        await pipeline.ProcessAllAsync();

        var unreadable = Assert.Single((await pipeline.HealthAsync()).Onleesbaar);
        Assert.Equal("ah-tk-20252026-9202", unreadable.Id);
        Assert.Equal("onleesbaar", (await pipeline.Publications.GetAsync("ah-tk-20252026-9202", CancellationToken.None))!.Oordeel);
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90202", CancellationToken.None));
    }

    [Fact]
    public async Task A_verdict_is_taken_back_when_the_document_is_published_again_and_can_be_read()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.GeenKamervraag("ah-tk-20252026-9203"));
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        pipeline.Source.Antwoord(9203, "2026Z90203", modified: "2026-03-01");
        await pipeline.PollAsync();

        await pipeline.ProcessAllAsync();

        Assert.Empty((await pipeline.HealthAsync()).Onleesbaar);
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90203", CancellationToken.None));
    }

    private Task<Pipeline> StartAsync() => Pipeline.StartAsync(
        azurite,
        source => source.Vragen("2026Z90201").Antwoord(9201, "2026Z90201"),
        ("Koop:AttemptTimeout", "00:00:01"),
        ("Koop:SearchTimeout", "00:00:01"));

    /// <summary>A page of a search whose records have no date.</summary>
    private static string Undated(params string[] ids) =>
        $"<searchRetrieveResponse><numberOfRecords>{ids.Length}</numberOfRecords><records>"
        + string.Concat(ids.Select(id => $"<record><recordData><identifier>{id}</identifier></recordData></record>"))
        + "</records></searchRetrieveResponse>";

    private static async Task AssertComesBackAsync(Pipeline pipeline, WaitingDocument waiting)
    {
        pipeline.Replica.Faults.Clear();
        pipeline.Clock.Advance(waiting.VolgendePoging - pipeline.Clock.GetUtcNow());
        await pipeline.PollAsync();
        var health = await pipeline.HealthAsync();
        Assert.Equal((2, 0), (health.Gearchiveerd, health.Geparkeerd));
        Assert.Empty(health.Wachtend);
    }

    private static ReplicaFault Fault(string name) => name switch
    {
        "status 500" => ReplicaFault.Status(500),
        "status 429" => ReplicaFault.Status(429, retryAfter: "1"),
        "not found" => ReplicaFault.Status(404),
        "half a response" => ReplicaFault.CutBody(200),
        "no answer in time" => ReplicaFault.Hang(),
        "an XML that is not one" => ReplicaFault.Body("<kamervragen><vraag>"),
        "a page of HTML" => ReplicaFault.Body("<!DOCTYPE html><html><body><p>Storing<br></body></html>", "text/html"),
        "30 MB" => ReplicaFault.Oversized(30L << 20),
        "a bomb of gzip" => ReplicaFault.CompressedBomb(100L << 20),
        "a redirect to a foreign host" => ReplicaFault.Redirect("https://example.org/elders.xml"),
        "diagnostics in status 200" => ReplicaFault.Diagnostics("info:srw/diagnostic/1/10", "mismatched input"),
        "an empty page" => ReplicaFault.EmptyPage(),
        "a missing nextRecordPosition" => ReplicaFault.NoNextRecordPosition(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such fault."),
    };
}
