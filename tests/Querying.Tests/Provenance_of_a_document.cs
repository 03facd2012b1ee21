using Kamervragen.Parsing;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

public sealed class Provenance_of_a_document(AzuriteFixture azurite) : QueryTest(azurite)
{
    private const string Id = "ah-tk-20302031-7";

    private PublicationQueries Publications => Get<PublicationQueries>();

    [Fact]
    public async Task Says_where_it_came_from_and_where_it_went()
    {
        var stored = await ArchiveAsync(Formaat.Xml);
        await Get<DocumentTable>().TryWriteAsync(State(stored) with { Sleutels = ["2031Z00042"], ParserVersie = 3, Verwerkt = true }, None);

        var provenance = await Publications.GetAsync(Id, None);

        Assert.Equivalent(
            new PublicationProvenance
            {
                Id = Id,
                Bron = "https://zoek.example/ah",
                Gewijzigd = Clock.GetUtcNow(),
                Opgehaald = Clock.GetUtcNow(),
                Versie = stored.Versie,
                ParserVersie = 3,
                Oordeel = "verwerkt",
                Kamervragen = ["2031Z00042"],
                Document = "/api/publicaties/ah-tk-20302031-7/document",
            },
            provenance,
            strict: true);
    }

    [Fact]
    public async Task Is_wacht_until_its_dossiers_have_taken_it_in()
    {
        await Get<DocumentTable>().TryWriteAsync(State(await ArchiveAsync(Formaat.Xml)) with { Sleutels = ["2031Z00042"] }, None);

        Assert.Equal("wacht", (await Publications.GetAsync(Id, None))!.Oordeel);
    }

    [Fact]
    public async Task Is_onleesbaar_with_the_reason_where_no_version_could_be_read()
    {
        await Get<DocumentTable>().TryWriteAsync(State(await ArchiveAsync(Formaat.Xml)) with { Onleesbaar = "reden", Verwerkt = true }, None);

        var provenance = await Publications.GetAsync(Id, None);

        Assert.Equal(("onleesbaar", "reden"), (provenance!.Oordeel, provenance.Uitleg));
    }

    [Theory]
    [InlineData(Formaat.Xml, "application/xml; charset=utf-8", ".xml")]
    [InlineData(Formaat.Html, "text/plain; charset=utf-8", ".html")]
    [InlineData(Formaat.Tekst, "text/plain; charset=utf-8", ".txt")]
    [InlineData(Formaat.Onbekend, "application/octet-stream", ".bin")]
    public async Task Comes_with_the_bytes_as_published_under_a_type_that_runs_nothing(Formaat formaat, string contentType, string extension)
    {
        var stored = await ArchiveAsync(formaat);
        await Get<DocumentTable>().TryWriteAsync(State(stored), None);

        var raw = await Publications.OpenAsync(Id, None);

        await using var content = raw!.Content;
        using var reader = new StreamReader(content);
        Assert.Equal("<script>document</script>", await reader.ReadToEndAsync());
        Assert.Equal((contentType, Id + extension, stored.Versie), (raw.ContentType, raw.FileName, raw.Versie));
    }

    [Fact]
    public async Task Takes_two_calls_to_storage_and_so_do_the_bytes()
    {
        await Get<DocumentTable>().TryWriteAsync(State(await ArchiveAsync(Formaat.Xml)), None);

        Assert.Equal(2, await CallsOfAsync(() => Publications.GetAsync(Id, None)));
        Assert.Equal(2, await CallsOfAsync(async () => await (await Publications.OpenAsync(Id, None))!.Content.DisposeAsync()));
    }

    [Theory]
    [InlineData("ah-tk-onbekend")]
    [InlineData("../../andere")]
    [InlineData(" ")]
    public async Task Of_a_document_that_is_not_there_is_null(string id)
    {
        Assert.Null(await Publications.GetAsync(id, None));
        Assert.Null(await Publications.OpenAsync(id, None));
    }

    [Fact]
    public async Task Of_a_document_that_is_only_named_by_others_is_null()
    {
        await Get<DocumentTable>().TryWriteAsync(new DocumentState { Id = Id, Geleerd = [new("2031Z00042", "kv-tk-2031Z00042")] }, None);

        Assert.Null(await Publications.GetAsync(Id, None));
    }

    private static DocumentState State(ArchiveResult stored) => new() { Id = Id, BlobName = stored.BlobName, Versie = stored.Versie };

    private Task<ArchiveResult> ArchiveAsync(Formaat formaat) => Get<PublicationArchive>().StoreAsync(
        new ArchiveEntry
        {
            Id = Id,
            Formaat = formaat,
            Document = "<script>document</script>"u8.ToArray(),
            Gewijzigd = Clock.GetUtcNow(),
            Opgehaald = Clock.GetUtcNow(),
            Bron = "https://zoek.example/ah",
        },
        None);
}
