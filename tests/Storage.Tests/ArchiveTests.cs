using System.Text;
using Kamervragen.Parsing;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

public sealed class ArchiveTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private const string Id = "kv-tk-2031Z00042";

    private PublicationArchive Archive => new(Clients);

    [Fact]
    public async Task A_document_is_read_as_it_was_stored_with_what_was_said_beside_it()
    {
        var stored = await Archive.StoreAsync(Entry("<eerste/>"), None);

        var read = await Archive.ReadAsync(stored.BlobName, None);

        Assert.True(stored is { IsNew: true, IsForThisChange: true });
        Assert.Equal("<eerste/>", Encoding.UTF8.GetString(read!.Document.Span));
        Assert.Equal(
            (Id, stored.BlobName, stored.Versie, Voorbeeld.Moment, Voorbeeld.Moment.AddHours(1), "https://zoek.example/é?a=b"),
            (read.Id, read.BlobName, read.Versie, read.Gewijzigd, read.Opgehaald, read.Bron));
        Assert.Equal(("2031Z00042", "2030-2031"), (Assert.Single(read.Metadata.Vraagnummers), read.Metadata.Vergaderjaar));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_a_process_remembers_of_a_document_is_what_another_reads(int dag)
    {
        using var archive = new PublicationArchive(Clients);
        await archive.StoreAsync(Entry("<eerste/>") with { Bron = new string('b', 2_000) }, None);
        var stored = await archive.StoreAsync(Entry("<eerste/>", dag) with { Opgehaald = Voorbeeld.Moment.ToOffset(TimeSpan.FromHours(2)) }, None);

        var remembered = await archive.ReadAsync(stored.BlobName, None);
        Assert.Equivalent(await Archive.ReadAsync(stored.BlobName, None), remembered! with { IsFresh = false }, strict: true);
    }

    [Fact]
    public async Task Only_who_stored_a_document_and_reads_it_for_the_first_time_finds_it_fresh()
    {
        using var archive = new PublicationArchive(Clients);
        var stored = await archive.StoreAsync(Entry("<eerste/>"), None);

        Assert.False((await Archive.ReadAsync(stored.BlobName, None))!.IsFresh);
        Assert.True((await archive.ReadAsync(stored.BlobName, None))!.IsFresh);
        Assert.False((await archive.ReadAsync(stored.BlobName, None))!.IsFresh);
    }

    [Fact]
    public async Task Metadata_lies_in_a_container_of_its_own_so_that_it_triggers_nothing()
    {
        await Archive.StoreAsync(Entry("<eerste/>"), None);

        Assert.Single(Names(ContainerNames.Publications));
        Assert.Equal(2, Names(ContainerNames.Metadata).Count);
    }

    [Fact]
    public async Task A_document_that_is_there_always_has_its_metadata()
    {
        var calls = await CallsOfAsync(() => Archive.StoreAsync(Entry("<eerste/>"), None));

        Assert.Equal(["PUT metadata", "PUT metadata", "PUT publications"], calls.Select(call => call.Split('/')[0]));
    }

    [Fact]
    public async Task The_same_content_again_is_not_stored_again_also_when_only_its_time_of_change_moved()
    {
        var first = await Archive.StoreAsync(Entry("<eerste/>"), None);
        var touched = await Archive.StoreAsync(Entry("<eerste/>", dag: 3), None);

        Assert.Equal((first.BlobName, false, false), (touched.BlobName, touched.IsNew, touched.IsForThisChange));
        Assert.Single(Names(ContainerNames.Publications));
    }

    [Fact]
    public async Task A_try_that_is_repeated_still_says_that_this_change_is_in_the_archive()
    {
        await Archive.StoreAsync(Entry("<eerste/>"), None);
        await Archive.StoreAsync(Entry("<tweede/>", dag: 1), None);

        var repeated = await Archive.StoreAsync(Entry("<eerste/>"), None);

        Assert.Equal((false, true), (repeated.IsNew, repeated.IsForThisChange));
    }

    [Fact]
    public async Task A_version_whose_answer_got_lost_is_known_to_be_of_this_change()
    {
        using var transport = HookTransport.LosingTheFirstAnswer(ContainerNames.Publications);

        var stored = await new PublicationArchive(Connect(transport)).StoreAsync(Entry("<eerste/>"), None);

        Assert.Equal((false, true), (stored.IsNew, stored.IsForThisChange));
        Assert.NotNull(await Archive.ReadAsync(stored.BlobName, None));
    }

    [Fact]
    public async Task A_changed_document_and_changed_metadata_are_new_versions()
    {
        var first = await Archive.StoreAsync(Entry("<eerste/>"), None);
        var changed = await Archive.StoreAsync(Entry("<tweede/>", dag: 1), None);
        var renumbered = await Archive.StoreAsync(Entry("<tweede/>", dag: 2, vraagnummer: "2031Z00043"), None);

        Assert.Equal(3, new[] { first, changed, renumbered }.Select(result => result.Versie).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("2031Z00043", Assert.Single((await Archive.ReadAsync(renumbered.BlobName, None))!.Metadata.Vraagnummers));
    }

    [Fact]
    public async Task Content_that_the_source_goes_back_to_becomes_the_newest_again()
    {
        var first = await Archive.StoreAsync(Entry("<eerste/>"), None);
        await Archive.StoreAsync(Entry("<tweede/>", dag: 1), None);

        var back = await Archive.StoreAsync(Entry("<eerste/>", dag: 2), None);
        var again = await Archive.StoreAsync(Entry("<eerste/>", dag: 3), None);

        Assert.True(back.IsNew);
        Assert.Equal(first.Versie, back.Versie);
        Assert.NotEqual(first.BlobName, back.BlobName);
        Assert.Equal(Voorbeeld.Moment.AddDays(2), (await Archive.ReadAsync(back.BlobName, None))!.Gewijzigd);
        Assert.Equal((back.BlobName, false), (again.BlobName, again.IsNew));
    }

    [Fact]
    public async Task An_older_version_that_arrives_late_again_is_not_stored_again()
    {
        var first = await Archive.StoreAsync(Entry("<eerste/>"), None);
        await Archive.StoreAsync(Entry("<tweede/>", dag: 1), None);

        var late = await Archive.StoreAsync(Entry("<eerste/>"), None);

        Assert.Equal((first.BlobName, false), (late.BlobName, late.IsNew));
        Assert.Equal(2, Names(ContainerNames.Publications).Count);
    }

    [Fact]
    public async Task Of_several_who_store_the_same_at_once_one_finds_it_new()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Archive.StoreAsync(Entry("<eerste/>"), None)));

        Assert.Single(results, result => result.IsNew);
        Assert.Single(results.Select(result => result.BlobName).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../../geheim")]
    [InlineData("kv/tk\\é?#%20")]
    [InlineData("...")]
    public async Task No_id_leaves_its_folder_and_each_is_read_back(string id)
    {
        var stored = await Archive.StoreAsync(Entry("<eerste/>") with { Id = id }, None);

        Assert.Equal(id, (await Archive.ReadAsync(stored.BlobName, None))!.Id);
        Assert.StartsWith(StorageKey.Encode(id) + "/", Assert.Single(Names(ContainerNames.Publications)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_anything_beside_it_is_stored_too()
    {
        var bare = new ArchiveEntry { Id = "tekst", Formaat = Formaat.Tekst, Document = "Vraag 1"u8.ToArray(), Gewijzigd = default, Opgehaald = Voorbeeld.Moment };

        var stored = await Archive.StoreAsync(bare, None);
        var read = await Archive.ReadAsync(stored.BlobName, None);

        Assert.EndsWith(".txt", stored.BlobName, StringComparison.Ordinal);
        Assert.Equal((null, 1601), (read!.Bron, read.Gewijzigd.Year));
        Assert.Empty(read.Metadata.Vraagnummers);
    }

    [Fact]
    public async Task An_address_that_a_blob_cannot_carry_is_left_out()
    {
        var stored = await Archive.StoreAsync(Entry("<eerste/>") with { Bron = "https://zoek.example/" + new string('a', 9_000) }, None);

        Assert.Null((await Archive.GetOriginAsync(stored.BlobName, None))!.Bron);
    }

    [Fact]
    public async Task A_blob_that_is_not_there_is_null()
    {
        const string Absent = "kv-tk-2031Z00042/0123456789abcdef.xml";

        Assert.Null(await Archive.ReadAsync(Absent, None));
        Assert.Null(await Archive.OpenAsync(Absent, None));
        Assert.Null(await Archive.GetOriginAsync(Absent, None));
    }

    [Fact]
    public async Task A_blob_that_someone_else_put_there_is_named_with_the_remedy()
    {
        await Clients.Container(ContainerNames.Publications).UploadBlobAsync("los.xml", BinaryData.FromString("<los/>"));

        var exception = await Assert.ThrowsAsync<FormatException>(() => Archive.ReadAsync("los.xml", None));

        Assert.Equal("The blob 'los.xml' was not put there by the archive; give documents to the pipeline with 'ingest'.", exception.Message);
    }

    [Fact]
    public async Task Metadata_that_is_not_the_source_s_is_refused_before_anything_is_stored()
    {
        await Assert.ThrowsAsync<FormatException>(() => Archive.StoreAsync(Entry("<eerste/>") with { Record = "<anders/>"u8.ToArray() }, None));

        Assert.Empty(Names(ContainerNames.Metadata));
    }

    internal static ArchiveEntry Entry(string document, int dag = 0, string vraagnummer = "2031Z00042") => new()
    {
        Id = Id,
        Formaat = Formaat.Xml,
        Document = Encoding.UTF8.GetBytes(document),
        Record = Metadata(("OVERHEIDop.vraagnummer", vraagnummer), ("DCTERMS.modified", $"2031-03-{dag + 3:D2}")),
        Metadata = Metadata(("OVERHEIDop.vergaderjaar", "2030-2031")),
        Gewijzigd = Voorbeeld.Moment.AddDays(dag),
        Opgehaald = Voorbeeld.Moment.AddHours(1),
        Bron = "https://zoek.example/é?a=b",
    };

    private static byte[] Metadata(params (string Name, string Content)[] values) => Encoding.UTF8.GetBytes(
        $"<metadata_gegevens>{string.Concat(values.Select(value => $"<metadata name=\"{value.Name}\" content=\"{value.Content}\"/>"))}</metadata_gegevens>");

    private List<string> Names(string container) => [.. Clients.Container(container).GetBlobs().Select(blob => blob.Name)];
}
