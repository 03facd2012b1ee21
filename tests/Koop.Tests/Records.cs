using System.Text;
using System.Xml.Linq;
using KoopReplica;

namespace Kamervragen.Koop.Tests;

public sealed class Records
{
    [Fact]
    public async Task Say_what_the_pipeline_needs_to_know()
    {
        await using var koop = await SourceFixture.StartAsync();
        var record = await koop.RecordAsync("ah-tk-20252026-9007");
        Assert.Equal(Publicatienamen.Aanhangsel, record.Publicatienaam);
        Assert.Equal("Antwoord", record.Subrubriek);
        Assert.Equal(["2026Z90007", "2026Z90008"], record.Vraagnummers);
        Assert.Equal(new DateTimeOffset(2026, 4, 9, 0, 0, 0, TimeSpan.Zero), record.Modified);
        Assert.Equal(["metadata", "xml"], record.ItemUrls.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.EndsWith("/ah-tk-20252026-9007.html", record.PreferredUrl!.ToString(), StringComparison.Ordinal);
        Assert.False(record.LacksMetadata);
    }

    [Fact]
    public async Task Are_kept_as_documents_of_their_own_without_the_position_in_the_result()
    {
        var record = await SingleAsync(Responses.Page(Responses.Record("ah-tk-1", title: "Één &lt;titel&gt;")));
        var xml = XElement.Parse(Encoding.UTF8.GetString(record.RecordXml.Span));
        Assert.Equal("{http://docs.oasis-open.org/ns/search-ws/sruResponse}record", xml.Name.ToString());
        Assert.Equal("Één <titel>", xml.Descendants("{http://purl.org/dc/terms/}title").Single().Value);
        Assert.Empty(xml.Descendants("{http://docs.oasis-open.org/ns/search-ws/sruResponse}recordPosition"));
    }

    [Fact]
    public async Task Are_the_same_bytes_whatever_was_searched_for()
    {
        await using var koop = await SourceFixture.StartAsync(("PageSize", "2"));
        var paged = await koop.RecordAsync("ah-tk-20252026-9005");
        var alone = (await koop.PagesAsync(SourceFixture.Answers with { ModifiedFrom = new DateOnly(2026, 2, 24) }))[0]
            .Records.Single(record => record.Id.EndsWith("9005", StringComparison.Ordinal));
        Assert.Equal(Encoding.UTF8.GetString(paged.RecordXml.Span), Encoding.UTF8.GetString(alone.RecordXml.Span));
    }

    [Theory]
    [InlineData("<w:tpmeta><w:publicatienaam>Kamervragen (Aanhangsel)</w:publicatienaam><w:subrubriek>Antwoord</w:subrubriek></w:tpmeta>", true)]
    [InlineData("<w:tpmeta><w:vraagnummer>2026Z90001</w:vraagnummer><w:subrubriek>Antwoord</w:subrubriek></w:tpmeta>", true)]
    [InlineData("<w:tpmeta><w:vraagnummer>2026Z90001</w:vraagnummer><w:publicatienaam>x</w:publicatienaam><w:subrubriek> </w:subrubriek></w:tpmeta>", true)]
    [InlineData("<w:tpmeta><w:vraagnummer>2026Z90001</w:vraagnummer><w:publicatienaam>x</w:publicatienaam><w:subrubriek>y</w:subrubriek></w:tpmeta>", false)]
    public async Task Know_whether_they_lack_metadata(string more, bool lacks) =>
        Assert.Equal(lacks, (await SingleAsync(Responses.Page(Responses.Record("ah-tk-1", more: more)))).LacksMetadata);

    [Theory]
    [InlineData("2026-01-02", "", "2026-01-02T00:00:00Z")]
    [InlineData("2026-01-02", "<w:datumTijdstipWijzigingWork>2026-01-02T13:03:34.3574627+02:00</w:datumTijdstipWijzigingWork>", "2026-01-02T11:03:34.3574627Z")]
    [InlineData("2026-01-05", "<w:datumTijdstipWijzigingWork>2026-01-02T13:03:34+02:00</w:datumTijdstipWijzigingWork>", "2026-01-05T00:00:00Z")]
    [InlineData("2026-01-02", "<w:datumTijdstipWijzigingWork>gisteren</w:datumTijdstipWijzigingWork>", "2026-01-02T00:00:00Z")]
    [InlineData("", "<dcterms:available>2025-12-31</dcterms:available>", "2025-12-31T00:00:00Z")]
    public async Task Are_as_new_as_the_latest_date_of_change_in_them(string modified, string more, string expected)
    {
        var record = await SingleAsync(Responses.Page(Responses.Record("ah-tk-1", modified, more: more)));
        Assert.Equal(DateTimeOffset.Parse(expected), record.Modified);
    }

    [Theory]
    [InlineData("<record/>", "no usable identifier")]
    [InlineData("<record><recordData><diagnostic><message>kapot</message></diagnostic></recordData></record>", "no usable identifier")]
    [InlineData("<record><recordData><identifier>ah-tk 1\u0085</identifier></recordData></record>", "no usable identifier")]
    [InlineData("<record><recordData><identifier>ah-tk-1</identifier></recordData></record>", "no date")]
    [InlineData("<record><recordData><identifier>ah-tk-1</identifier><modified>2026-02-31</modified></recordData></record>", "no date")]
    public async Task That_cannot_be_read_do_not_cost_the_rest_of_the_page(string bad, string reason)
    {
        var page = await PageAsync(Responses.Page(Responses.Record("ah-tk-0") + bad + Responses.Record("ah-tk-2"), total: 3));
        Assert.Equal(["ah-tk-0", "ah-tk-2"], page.Records.Select(record => record.Id), StringComparer.Ordinal);
        var problem = Assert.Single(page.Problems);
        Assert.Equal(2, problem.Position);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.False(problem.RecordXml.IsEmpty);
    }

    [Fact]
    public async Task Beyond_all_size_or_depth_do_not_cost_the_rest_of_the_page()
    {
        var large = Responses.Record("ah-tk-1", title: new string('x', 2 << 20));
        var deep = Responses.Record("ah-tk-3", title: string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)));
        var page = await PageAsync(Responses.Page(Responses.Record("ah-tk-0") + large + Responses.Record("ah-tk-2") + deep + Responses.Record("ah-tk-4"), total: 5));
        Assert.Equal(["ah-tk-0", "ah-tk-2", "ah-tk-4"], page.Records.Select(record => record.Id), StringComparer.Ordinal);
        Assert.Equal([2, 4], page.Problems.Select(problem => problem.Position));
    }

    [Fact]
    public async Task With_a_character_that_XML_does_not_have_are_kept_with_a_mark_in_its_place()
    {
        var record = await SingleAsync(Responses.Page(Responses.Record("ah-tk-1", title: "een&#x0B;twee 🙂")));
        Assert.Equal("een\uFFFDtwee 🙂", XElement.Parse(Encoding.UTF8.GetString(record.RecordXml.Span)).Descendants("{http://purl.org/dc/terms/}title").Single().Value);
    }

    [Fact]
    public async Task That_come_twice_are_given_once()
    {
        var page = await PageAsync(Responses.Page(Responses.Record("ah-tk-0") + Responses.Record("ah-tk-0"), total: 2));
        Assert.Single(page.Records);
    }

    [Fact]
    public async Task In_an_answer_with_a_DTD_are_not_read()
    {
        await using var koop = await SourceFixture.StartAsync(("MaxRetries", "0"));
        koop.SpoilSearch(ReplicaFault.Body(Responses.Page(
            Responses.Record("ah-tk-0", title: "&e;"), prologue: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")));
        Assert.Equal(KoopFailure.Malformed, (await koop.SearchFailureAsync()).Failure);
    }

    private static async Task<KoopPage> PageAsync(string response)
    {
        await using var koop = await SourceFixture.StartAsync();
        koop.SpoilSearch(ReplicaFault.Body(response));
        return Assert.Single(await koop.PagesAsync(SourceFixture.Answers));
    }

    private static async Task<KoopRecord> SingleAsync(string response) => Assert.Single((await PageAsync(response)).Records);
}
