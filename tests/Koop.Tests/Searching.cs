using System.Xml.Linq;
using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Koop.Tests;

public sealed class Searching
{
    private static readonly string[] AllAnswers =
    [
        "ah-tk-20252026-9001", "ah-tk-20252026-9002", "ah-tk-20252026-9003", "ah-tk-20252026-9004",
        "ah-tk-20252026-9004-n1", "ah-tk-20252026-9005", "ah-tk-20252026-9007",
    ];

    [Fact]
    public async Task Finds_all_publications_of_a_name()
    {
        await using var koop = await SourceFixture.StartAsync();
        Assert.Equal(AllAnswers, (await koop.FindAsync(SourceFixture.Answers)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(8, (await koop.FindAsync(new KoopQuery(Publicatienamen.Vragen, new DateOnly(2025, 1, 1)))).Count);
    }

    [Fact]
    public async Task Keeps_to_the_days_it_is_given()
    {
        await using var koop = await SourceFixture.StartAsync();
        var october = SourceFixture.Answers with { ModifiedFrom = new DateOnly(2025, 10, 1), ModifiedTo = new DateOnly(2025, 10, 22) };
        Assert.Equal(["ah-tk-20252026-9001", "ah-tk-20252026-9002"], await koop.FindAsync(october));
    }

    [Fact]
    public async Task Finds_what_belongs_to_a_question_set_whatever_its_name_and_dates()
    {
        await using var koop = await SourceFixture.StartAsync();
        Assert.Equal(["ah-tk-20252026-9002", "ah-tk-20252026-9003", "kv-tk-2025Z90002"], await koop.FindAsync("2025Z90002"));
        Assert.Equal(1, koop.Searches);
    }

    [Theory]
    [InlineData("2025Z9000")]
    [InlineData("2025Z90099")]
    [InlineData("2025Z90002\" or w.vraagnummer==\"2025Z90001")]
    public async Task Finds_nothing_by_a_number_that_no_publication_has(string number)
    {
        await using var koop = await SourceFixture.StartAsync();
        Assert.Empty(await koop.FindAsync(number));
    }

    [Fact]
    public async Task Costs_one_request_when_everything_fits_one_page()
    {
        await using var koop = await SourceFixture.StartAsync();
        await koop.FindAsync(SourceFixture.Answers);
        Assert.Equal(1, koop.Searches);
    }

    [Fact]
    public async Task Costs_one_request_when_there_is_nothing()
    {
        await using var koop = await SourceFixture.StartAsync();
        Assert.Empty(await koop.FindAsync(SourceFixture.Answers with { ModifiedFrom = new DateOnly(2030, 1, 1) }));
        Assert.Equal(1, koop.Searches);
    }

    [Theory]
    [InlineData("1", 7)]
    [InlineData("2", 4)]
    [InlineData("3", 3)]
    [InlineData("7", 1)]
    public async Task Gives_each_record_once_whatever_the_page_size(string size, int requests)
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", size));
        Assert.Equal(AllAnswers, (await koop.FindAsync(SourceFixture.Answers)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(requests, koop.Searches);
    }

    [Fact]
    public async Task Asks_for_the_next_page_only_when_the_reader_wants_it()
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", "2"));
        await foreach (var page in koop.Source.SearchAsync(SourceFixture.Answers))
        {
            Assert.Equal(2, page.Records.Count);
            break;
        }

        Assert.Equal(1, koop.Searches);
    }

    [Fact]
    public async Task Goes_on_where_nextRecordPosition_is_missing_before_the_end()
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", "3"));
        koop.SpoilSearch(ReplicaFault.NoNextRecordPosition(), times: 2);
        Assert.Equal(7, (await koop.FindAsync(SourceFixture.Answers)).Count);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(-6)]
    public async Task Does_not_rest_on_the_estimated_number(int off)
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", "3"));
        koop.SpoilSearch(ReplicaFault.WrongCount(off), times: 10);
        Assert.Equal(7, (await koop.FindAsync(SourceFixture.Answers)).Count);
    }

    [Fact]
    public async Task Asks_again_for_a_page_that_is_empty_although_there_is_more()
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", "3"));
        koop.SpoilSearch(ReplicaFault.NoNextRecordPosition());
        koop.SpoilSearch(ReplicaFault.EmptyPage());
        Assert.Equal(7, (await koop.FindAsync(SourceFixture.Answers)).Count);
    }

    [Fact]
    public async Task Ends_at_a_page_that_stays_empty()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.EmptyPage(), times: 2);
        Assert.Empty(await koop.FindAsync(SourceFixture.Answers));
        Assert.Equal(2, koop.Searches);
    }

    [Fact]
    public async Task Fails_with_the_words_of_a_diagnostic_and_does_not_repeat_the_query()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Diagnostics("info:srw/diagnostic/1/10", "line 1:13 mismatched input 'c.product-area' expecting {<EOF>, SORTBY}"));
        var failure = await koop.SearchFailureAsync();
        Assert.Equal((KoopFailure.Refused, "info:srw/diagnostic/1/10"), (failure.Failure, failure.DiagnosticUri));
        Assert.Contains("mismatched input 'c.product-area'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, koop.Searches);
    }

    [Fact]
    public async Task Counts_a_diagnostic_of_a_system_in_trouble_as_unavailable()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Diagnostics("info:srw/diagnostic/1/2", "System temporarily unavailable"));
        Assert.Equal(KoopFailure.Unavailable, (await koop.SearchFailureAsync()).Failure);
    }

    [Theory]
    [InlineData("info:srw/diagnostic/1/80", "Sort not supported")]
    [InlineData("info:srw/diagnostic/1/10", "line 1:120 mismatched input 'sortBy' expecting {<EOF>, AND}")]
    public async Task Does_without_an_order_where_the_source_cannot_sort(string uri, string message)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Diagnostics(uri, message));
        Assert.Equal(7, (await koop.FindAsync(SourceFixture.Answers)).Count);
        await koop.FindAsync(SourceFixture.Answers);
        Assert.Equal([true, false, false], koop.Replica.Requests.Recent.Select(r => r.Target.Contains("sortBy", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task Tries_again_after(int status)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Status(status), times: 2);
        Assert.Equal(7, (await koop.FindAsync(SourceFixture.Answers)).Count);
        Assert.Equal(3, koop.Searches);
    }

    [Fact]
    public async Task Tries_again_after_half_an_answer()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.CutBody(2000));
        koop.SpoilSearch(ReplicaFault.Body("<searchRetrieveResponse><numberOfRecords>7</numberOfRecords><records><record>"));
        koop.SpoilSearch(ReplicaFault.Body("<html><body>Onderhoud</body></html>", "text/html"));
        Assert.Equal(7, (await koop.FindAsync(SourceFixture.Answers)).Count);
        Assert.Equal(4, koop.Searches);
    }

    [Fact]
    public async Task Gives_up_on_a_source_that_keeps_answering_something_else()
    {
        await using var koop = await SourceFixture.StartAsync(("MaxRetries", "2"));
        koop.SpoilSearch(ReplicaFault.Body("<html/>"), times: 3);
        Assert.Equal(KoopFailure.Malformed, (await koop.SearchFailureAsync()).Failure);
        Assert.Equal(3, koop.Searches);
    }

    [Fact]
    public async Task Gives_up_on_a_page_beyond_the_limit_without_trying_again()
    {
        await using var koop = await SourceFixture.StartAsync(("MaxPageBytes", "100000"));
        koop.SpoilSearch(ReplicaFault.Oversized(30_000_000));
        Assert.Equal(KoopFailure.TooLarge, (await koop.SearchFailureAsync()).Failure);
        Assert.Equal(1, koop.Searches);
    }

    [Fact]
    public async Task Ends_when_the_source_goes_round_in_circles()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Body(Responses.Page(Responses.Record("ah-tk-1"), next: 2)), times: 10);
        var failure = await koop.SearchFailureAsync();
        Assert.Equal(KoopFailure.Malformed, failure.Failure);
        Assert.Contains("does not end", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, koop.Searches);
    }

    [Fact]
    public async Task Ends_after_the_configured_number_of_pages()
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", "1"), ("MaxPages", "5"));
        await koop.SearchFailureAsync();
        Assert.Equal(5, koop.Searches);
    }

    [Fact]
    public async Task Says_who_is_asking()
    {
        await using var koop = await SourceFixture.StartAsync(("UserAgent", "proef/1.0 (+https://example.org/proef)"));
        await koop.FindAsync(SourceFixture.Answers);
        Assert.Equal("proef/1.0 (+https://example.org/proef)", koop.Replica.Requests.Recent.Single().UserAgent);
    }

    [Fact]
    public async Task Quotes_a_name_that_tries_to_be_more_than_a_name()
    {
        await using var koop = await SourceFixture.StartAsync();
        Assert.Empty(await koop.FindAsync(SourceFixture.Answers with { Publicatienaam = "x\" or c.product-area==officielepublicaties or dt.title==\"\\" }));
    }

    [Fact]
    public async Task Stops_when_told_to()
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Hang());
        using var stop = new CancellationTokenSource();
        var pages = koop.Source.SearchAsync(SourceFixture.Answers, stop.Token).GetAsyncEnumerator();
        var first = pages.MoveNextAsync().AsTask();
        await koop.Replica.Requests.ReachAsync(ReplicaRequestKind.Search, 1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await pages.DisposeAsync();
    }

    [SkippableTheory]
    [InlineData("plooi_module_sru_10records.xml", 10)]
    [InlineData("plooi_itest_sru_5records_incl_ah-tk-20202021-3235.xml", 5)]
    public async Task Reads_real_answers(string file, int records)
    {
        var xml = (await File.ReadAllTextAsync(SharedFolder.Require("corpus", "sru", file)))
            .Replace("__MOCK_SERVICE__", "127.0.0.1", StringComparison.Ordinal)
            .Replace("<sru:nextRecordPosition>11</sru:nextRecordPosition>", "", StringComparison.Ordinal);
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Body(xml));
        koop.SpoilSearch(ReplicaFault.EmptyPage(), times: 2);
        var page = (await koop.PagesAsync(SourceFixture.Answers))[0];
        Assert.Equal(records, page.Records.Count);
        Assert.Empty(page.Problems);
        Assert.All(page.Records, record => Assert.Contains("metadata", record.ItemUrls.Keys, StringComparer.Ordinal));
        Assert.All(page.Records, record => Assert.Equal("record", XElement.Parse(System.Text.Encoding.UTF8.GetString(record.RecordXml.Span)).Name.LocalName));
    }
}
