using System.Xml.Linq;
using Kamervragen.Testing;

namespace KoopReplica.Tests;

public sealed class Searching
{
    private const string Area = "c.product-area==officielepublicaties and ";

    [Fact]
    public async Task Finds_by_publication_name_and_day_of_modification()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        Assert.Equal(
            ["kv-tk-2026Z90003"],
            await replica.FindAsync(Area + """w.publicatienaam=="Kamervragen zonder antwoord" and dt.modified>="2026-06-01" """));
        Assert.Equal(
            ["ah-tk-20252026-9001", "ah-tk-20252026-9002"],
            await replica.FindAsync(
                Area + """w.publicatienaam=="Kamervragen (Aanhangsel)" and dt.modified>="2025-10-01" and dt.modified<="2025-10-31" """));
    }

    [Theory]
    [InlineData("""dt.modified=="2026-01-15" """, 2)]
    [InlineData("""dt.modified>"2026-01-15" and dt.modified<"2026-02-25" """, 2)]
    [InlineData("""w.vraagnummer=="2025Z90002" """, 3)]
    [InlineData("""w.vraagnummer==2026Z90008""", 2)]
    [InlineData("""w.aanhangselnummer=="9004" """, 2)]
    [InlineData("""dt.identifier=="ah-tk-20252026-9001" """, 1)]
    [InlineData("""dt.identifier=="AH-TK-20252026-9001" """, 0)]
    [InlineData("""w.subrubriek=="Mededeling" """, 2)]
    [InlineData("""w.subrubriek=="Mededeling" or w.subrubriek=="Mondelinge vragen" """, 3)]
    [InlineData("""w.vraagnummer=="2025Z90002" not w.subrubriek=="Mededeling" """, 2)]
    [InlineData("""w.subrubriek=="Antwoord" and ( w.vraagnummer=="2025Z90001" or w.vraagnummer=="2025Z90002" )""", 2)]
    [InlineData("""w.subrubriek=="Antwoord" and w.vraagnummer=="2025Z90001" or w.vraagnummer=="2025Z90002" """, 4)]
    [InlineData("""dt.title="VEERPONT" """, 3)]
    public async Task Understands(string query, int found)
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        Assert.Equal(found, (await replica.FindAsync(query)).Length);
    }

    [Fact]
    public async Task Sorts_by_day_of_modification_when_asked_to()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var ascending = await replica.FindAsync("w.vraagnummer==2025Z90004 sortBy dt.modified/sort.ascending");
        var descending = await replica.FindAsync("w.vraagnummer==2025Z90004 sortBy dt.modified/sort.descending");
        Assert.Equal("ah-tk-20252026-9004", ascending[0]);
        Assert.Equal("ah-tk-20252026-9004", descending[^1]);
    }

    [Theory]
    [InlineData("""w.publicatienaam==Kamervragen (Aanhangsel)""", "1/10", "mismatched input '('")]
    [InlineData("""w.publicatienaam=="Kamervragen" and""", "1/10", "mismatched input '<EOF>'")]
    [InlineData("""(w.vraagnummer==1""", "1/10", "mismatched input '<EOF>' expecting {')'")]
    [InlineData("""w.vraagnummer=="1""", "1/10", "token recognition error")]
    [InlineData("""== 1""", "1/10", "mismatched input '=='")]
    [InlineData("""w.nietsnut=="1" """, "1/16", "Unsupported index")]
    [InlineData("""identifier any "ah" """, "1/19", "Unsupported relation")]
    [InlineData("""dt.modified>="gisteren" """, "1/36", "Term in invalid format")]
    [InlineData("""w.vraagnummer==1 prox w.vraagnummer==2""", "1/37", "Unsupported boolean operator")]
    [InlineData("""w.vraagnummer==1 sortBy dt.modified/sideways""", "1/88", "Unsupported sort sequence")]
    public async Task Objects_inside_status_200_to(string query, string code, string message)
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var refusal = await replica.RefusalAsync(query);
        Assert.EndsWith(code, refusal.Uri, StringComparison.Ordinal);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&startRecord=0", "startRecord")]
    [InlineData("&maximumRecords=veel", "maximumRecords")]
    [InlineData("&x-connection=elders", "x-connection")]
    public async Task Objects_to_the_value_of(string parameters, string details)
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var refusal = await replica.RefusalAsync("w.vraagnummer==1", parameters);
        Assert.Equal(("info:srw/diagnostic/1/6", "Unsupported parameter value", details), refusal);
    }

    [Fact]
    public async Task Survives_brackets_beyond_all_measure()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var refusal = await replica.RefusalAsync(new string('(', 1000) + "w.vraagnummer==1");
        Assert.EndsWith("1/10", refusal.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_ten_records_when_not_told_how_many_and_leaves_out_the_next_position_on_the_last_page()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var first = await replica.SearchAsync("c.product-area==officielepublicaties", "");
        var last = await replica.SearchAsync("c.product-area==officielepublicaties", "&startRecord=11");
        Assert.Equal(10, first.Descendants(ReplicaFixture.Sru + "record").Count());
        Assert.Equal("11", (string?)first.Element(ReplicaFixture.Sru + "nextRecordPosition"));
        Assert.Equal(5, last.Descendants(ReplicaFixture.Sru + "record").Count());
        Assert.Null(last.Element(ReplicaFixture.Sru + "nextRecordPosition"));
        Assert.Equal("15", (string?)last.Element(ReplicaFixture.Sru + "numberOfRecords"));
        Assert.EndsWith("/estimate", (string?)last.Element(ReplicaFixture.Sru + "resultCountPrecision"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_in_each_record_at_itself()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var record = await replica.SearchAsync("dt.identifier==ah-tk-20252026-9001");
        var url = record.Descendants(ReplicaFixture.Gzd + "itemUrl").Single(item => (string?)item.Attribute("manifestation") is "xml").Value;
        Assert.Equal(
            $"{replica.Server.BaseAddress}frbr/officielepublicaties/ah-tk/20252026/ah-tk-20252026-9001/1/xml/ah-tk-20252026-9001.xml", url);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(replica.Folder, "ah-tk-20252026-9001", "ah-tk-20252026-9001.xml")),
            await replica.Client.GetStringAsync(url));
    }

    [Fact]
    public async Task Gives_every_element_of_a_real_record_that_the_metadata_has_a_value_for()
    {
        await using var replica = await ReplicaFixture.ServeAsync();
        var record = await replica.SearchAsync("dt.identifier==ah-tk-20252026-9007");
        string[] Texts(string name) => [.. record.Descendants(ReplicaFixture.Wetgeving + name).Select(element => element.Value)];
        Assert.Equal(["2026Z90007", "2026Z90008"], Texts("vraagnummer"));
        Assert.Equal(["P.C. van Tienderen", "M.A. (Marike) Oosterkamp"], Texts("indiener"));
        Assert.Equal(["Antwoord"], Texts("subrubriek"));
        Assert.Equal(["9007"], Texts("aanhangselnummer"));
        Assert.Equal("Aanhangsel van de Handelingen", record.Descendants(ReplicaFixture.Dcterms + "type").Single().Value);
        Assert.Equal("2026-04-09", record.Descendants(ReplicaFixture.Dcterms + "modified").Single().Value);
    }

    [SkippableFact]
    public async Task Serves_a_real_record_with_the_elements_that_KOOP_gave_for_it()
    {
        var folder = SharedFolder.Require("corpus", "publications");
        var sample = SharedFolder.Require("corpus", "sru", "plooi_itest_sru_5records_incl_ah-tk-20202021-3235.xml");
        await using var replica = await ReplicaFixture.ServeAsync(folder);
        var ours = (await replica.SearchAsync("dt.identifier==ah-tk-20202021-3235")).Descendants(ReplicaFixture.Sru + "record").Single();
        var theirs = XElement.Parse((await File.ReadAllTextAsync(sample)).Replace("\\\"", "\"", StringComparison.Ordinal))
            .Descendants(ReplicaFixture.Sru + "record")
            .Single(record => record.Descendants(ReplicaFixture.Dcterms + "identifier").First().Value is "ah-tk-20202021-3235");
        Assert.Equal(Shape(theirs), Shape(ours));

        // The odt is not in the folder; all else that KOOP names is.
        static string[] Shape(XElement record) =>
        [
            .. record.Descendants()
                .Where(element => (string?)element.Attribute("manifestation") is not "odt")
                .Select(element => $"{element.Name} {string.Join(' ', element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name != "resourceIdentifier"))}"),
        ];
    }
}
