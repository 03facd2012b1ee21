using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

/// <summary>Which documents make a dossier, what the pipeline knows of them, and the flat row that follows.</summary>
public sealed class FilingTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private const string Id = "kv-tk-2031Z00042";

    private DocumentTable Documents => new(Clients);

    private PublicationTable Publications => new(Clients);

    private KamervraagTable Kamervragen => new(Clients, NewChanges());

    [Fact]
    public async Task The_state_of_a_document_is_read_as_it_was_written()
    {
        var state = new DocumentState
        {
            Id = "kv-tk é/1",
            BlobName = "blob",
            Versie = "0123456789abcdef",
            Gewijzigd = Voorbeeld.Moment,
            Formaat = Formaat.Xml,
            Sleutels = ["2031Z00042", "met een spatie"],
            OudeSleutels = [.. Enumerable.Range(0, 4_000).Select(nr => $"2031Z{nr:D5}")],
            Geleerd = [new("2031Z00043", "kv-tk-2031Z00043")],
            Noemt = ["ah-tk-20302031-1"],
            NoemtNietMeer = ["ah-tk-20302031-2"],
            ParserVersie = 3,
            Verwerkt = true,
            Onleesbaar = "reden",
        };

        var written = await Documents.TryWriteAsync(state, None);
        var read = await Documents.GetAsync(state.Id, None);

        Assert.Equivalent(written, read, strict: true);
        Assert.Equal(1, read.Volgorde);
    }

    [Fact]
    public async Task A_state_made_from_an_older_one_is_refused()
    {
        var first = await Documents.TryWriteAsync(new DocumentState { Id = Id }, None);
        var second = await Documents.TryWriteAsync(first! with { ParserVersie = 2 }, None);

        Assert.Equal(2, second!.Volgorde);
        Assert.Null(await Documents.TryWriteAsync(first with { ParserVersie = 9 }, None));
        Assert.Null(await Documents.TryWriteAsync(new DocumentState { Id = Id }, None));
    }

    [Fact]
    public async Task A_filed_document_is_read_as_it_was_filed()
    {
        await Publications.FileAsync(Voorbeeld.Publicatie(1), None);

        Assert.Equivalent(Voorbeeld.Publicatie(1), Assert.Single(await Publications.ListAsync(Voorbeeld.Sleutel, None)), strict: true);
    }

    [Fact]
    public async Task An_earlier_decision_carried_out_late_does_not_file_an_old_version_over_the_new()
    {
        await Publications.FileAsync(Voorbeeld.Publicatie(3, "bbbbbbbbbbbbbbbb"), None);
        await Publications.FileAsync(Voorbeeld.Publicatie(1, "aaaaaaaaaaaaaaaa"), None);

        Assert.Equal("bbbbbbbbbbbbbbbb", Assert.Single(await Publications.ListAsync(Voorbeeld.Sleutel, None)).Versie);
    }

    [Fact]
    public async Task A_document_taken_out_is_not_filed_again_by_an_earlier_decision()
    {
        await Publications.RemoveAsync(Voorbeeld.Sleutel, Id, 3, None);
        await Publications.FileAsync(Voorbeeld.Publicatie(1), None);
        await Publications.FileAsync(Voorbeeld.Publicatie(2), None);

        Assert.Empty(await Publications.ListAsync(Voorbeeld.Sleutel, None));
    }

    [Fact]
    public async Task A_document_taken_out_can_be_filed_again_by_a_later_decision()
    {
        await Publications.FileAsync(Voorbeeld.Publicatie(1), None);
        await Publications.RemoveAsync(Voorbeeld.Sleutel, Id, 3, None);
        await Publications.FileAsync(Voorbeeld.Publicatie(5), None);

        Assert.Single(await Publications.ListAsync(Voorbeeld.Sleutel, None));
    }

    [Fact]
    public async Task The_row_of_a_later_commit_is_never_overwritten_by_an_earlier_one()
    {
        await Kamervragen.ProjectAsync(Voorbeeld.Dossier(3), Slot(5), None);
        await Kamervragen.ProjectAsync(Voorbeeld.Dossier(2), Slot(4), None);
        await Kamervragen.ProjectAsync(Voorbeeld.Dossier(1), Slot(1), None);

        Assert.Equal(3, Assert.Single(await ListAsync()).AantalVragen);
    }

    [Fact]
    public async Task The_row_of_a_removed_dossier_is_in_no_list_and_an_earlier_commit_does_not_bring_it_back()
    {
        await Kamervragen.ProjectAsync(Voorbeeld.Dossier(), Slot(1), None);
        await Kamervragen.RemoveAsync(Slot(3) with { Generatie = "vervallen" }, None);
        await Kamervragen.ProjectAsync(Voorbeeld.Dossier(), Slot(2), None);

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task A_dossier_made_again_after_its_removal_is_in_the_list_again()
    {
        await Kamervragen.RemoveAsync(Slot(3) with { Generatie = "vervallen" }, None);
        await Kamervragen.ProjectAsync(Voorbeeld.Dossier(), Slot(4), None);

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task The_row_sums_up_the_dossier()
    {
        await Kamervragen.ProjectAsync(Voorbeeld.Rijk(), Slot(1), None);

        var row = Assert.Single(await ListAsync());

        Assert.Equal(
            new KamervraagRow
            {
                Sleutel = Voorbeeld.Sleutel,
                Vraagnummer = Voorbeeld.Sleutel,
                Titel = "Het dempen van de Vliet bij Waterwijk",
                Vergaderjaar = "2030-2031",
                Mondeling = true,
                Status = "deels-beantwoord",
                Ingediend = "2031-03-03",
                Beantwoord = "2031-04-14",
                Dagen = 42,
                Termijn = "2031-04-14",
                UitgesteldOp = "2031-03-24",
                Indieners = "Van Dalen-Oord (D66), Kwist",
                Partijen = "D66; Lijst Kwist",
                GerichtAan = "Minister van Infrastructuur en Waterstaat; Staatssecretaris van Financiën",
                BeantwoordDoor = "Minister Sluyter (Infrastructuur en Waterstaat)",
                Ministeries = "IenW; Water en Wind",
                Rubrieken = "Natuur en milieu | Water; Verkeer",
                AantalVragen = 3,
                AantalAntwoorden = 2,
                AantalMededelingen = 1,
                Documenten = "kv-tk-2031Z00042",
                Gebreken = "vraag-verschilt",
                GewijzigdOp = Voorbeeld.Moment,
            },
            row);
    }

    [Fact]
    public async Task A_row_of_absurdly_long_texts_is_still_a_row()
    {
        var vast = new string('é', 500_000);
        var dossier = Voorbeeld.Rijk() with { Titel = vast, Rubrieken = [vast], GerichtAan = [vast], Onderwerp = vast, Indieners = [new Indiener(vast, null, null)] };

        await Kamervragen.ProjectAsync(dossier, Slot(1), None);

        Assert.EndsWith("…", Assert.Single(await ListAsync()).Titel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_is_listed_until_it_is_taken_back()
    {
        var verdicts = new VerdictTable(Clients);
        var verdict = new Verdict("ah-tk-1", "0123456789abcdef", "Dit is geen publicatie.", Voorbeeld.Moment);

        await verdicts.WriteAsync(verdict, None);
        var before = await verdicts.ListAsync(10, None);
        await verdicts.RemoveAsync("ah-tk-1", None);
        await verdicts.RemoveAsync("ah-tk-1", None);

        Assert.Equal([verdict], before);
        Assert.Empty(await verdicts.ListAsync(10, None));
    }

    private static DossierSlot Slot(int volgorde) => new()
    {
        Sleutel = Voorbeeld.Sleutel,
        Generatie = $"generatie{volgorde}",
        Volgorde = volgorde,
        ETag = new Azure.ETag("etag"),
    };

    /// <summary>The sets of a year, as an analyst's filter has them.</summary>
    private async Task<IReadOnlyList<KamervraagRow>> ListAsync() =>
        [.. (await RowsAsync(TableNames.Kamervragen, "2031")).Where(row => row.GetString("Status") != KamervraagRowMapper.RemovedStatus).Select(KamervraagRowMapper.FromEntity)];
}
