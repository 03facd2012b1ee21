using Kamervragen.Dossiers;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

public sealed class DossierScanTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private const int Large = 150;

    private DossierTable Dossiers => new(Clients);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(DossierScan.MaxPageSize)]
    public async Task Every_set_that_is_wanted_comes_once_whole_and_in_order_whatever_the_size_of_a_page(int pageSize)
    {
        await CommitAsync(Keys(5).Select((key, index) => Voorbeeld.Dossier(index, sleutel: key)));
        await CommitAsync(Voorbeeld.Dossier(Large, sleutel: "2031Z00003"));

        var sets = await ScanAsync(new DossierScan(Clients, Dossiers), Wanted(Keys(5)), pageSize);

        Assert.Equal(["2031Z00001", "2031Z00002", "2031Z00003", "2031Z00004", "2031Z00005"], sets.Select(set => set.Sleutel));
        Assert.Equal([0, 1, Large, 3, 4], sets.Select(set => set.Vragen.Count));
        Assert.Equal(Enumerable.Range(1, Large), sets[2].Vragen.Select(question => question.Volgnummer));
    }

    [Fact]
    public async Task A_question_has_what_its_dossier_says_of_it()
    {
        await CommitAsync(Voorbeeld.Rijk());

        var set = Assert.Single(await ScanAsync(new DossierScan(Clients, Dossiers), Wanted([Voorbeeld.Sleutel])));

        Assert.Equal(Voorbeeld.Rijk().Vragen.Select(VraagAntwoordRowMapper.FromQuestion), set.Vragen);
    }

    [Fact]
    public async Task Texts_that_go_on_in_other_columns_or_a_blob_are_whole()
    {
        string[] texts =
        [
            new('a', TextColumns.MaxUnits - 2), new('b', TextColumns.MaxUnits - 1), new('c', TextColumns.MaxUnits), new('d', TextColumns.MaxUnits + 1),
            string.Concat(Enumerable.Repeat("🚧", TextColumns.MaxUnits)), new('é', 250_000),
        ];
        await CommitAsync(Voorbeeld.Dossier() with { Vragen = [.. texts.Select((text, index) => Voorbeeld.Paar(index + 1, text, text))] });

        var set = Assert.Single(await ScanAsync(new DossierScan(Clients, Dossiers), Wanted([Voorbeeld.Sleutel])));

        Assert.Equal(texts, set.Vragen.Select(question => question.Vraag));
        Assert.Equal(texts, set.Vragen.Select(question => question.Antwoord));
    }

    [Fact]
    public async Task Sets_that_are_not_wanted_stay_out()
    {
        await CommitAsync(Keys(6).Select(key => Voorbeeld.Dossier(sleutel: key)));

        var sets = await ScanAsync(new DossierScan(Clients, Dossiers), Keys(6).Select((key, index) => new ScanCandidate(key, 2, index % 2 == 0)));

        Assert.Equal(["2031Z00001", "2031Z00003", "2031Z00005"], sets.Select(set => set.Sleutel));
    }

    [Fact]
    public async Task A_set_that_changes_between_two_pages_is_read_again_and_is_of_one_moment()
    {
        await CommitAsync(Voorbeeld.Dossier(9, "Ja"));
        using var transport = new HookTransport(call => call == 2 ? CommitAsync(Voorbeeld.Dossier(8, "Nee")) : Task.CompletedTask, TableNames.VraagAntwoorden);
        var clients = Connect(transport);

        var set = Assert.Single(await ScanAsync(new DossierScan(clients, new DossierTable(clients)), Wanted([Voorbeeld.Sleutel]), pageSize: 4));

        Assert.Equal(Enumerable.Range(1, 8).Select(nr => $"Nee, dit is antwoord {nr}."), set.Vragen.Select(question => question.Antwoord));
    }

    [Fact]
    public async Task A_large_set_that_changes_between_any_two_pages_is_of_one_moment()
    {
        for (var change = 1; change <= 8; change++)
        {
            await CommitAsync(Voorbeeld.Dossier(Large, $"Ja {change}"));
            var at = change;
            using var transport = new HookTransport(call => call == at ? CommitAsync(Voorbeeld.Dossier(Large - 1, $"Nee {at}")) : Task.CompletedTask, TableNames.VraagAntwoorden);
            var clients = Connect(transport);

            var set = Assert.Single(await ScanAsync(new DossierScan(clients, new DossierTable(clients)), Wanted([Voorbeeld.Sleutel]), pageSize: 25));

            var word = set.Vragen[0].Antwoord!.Split(',')[0];
            Assert.Equal(word.StartsWith("Ja", StringComparison.Ordinal) ? Large : Large - 1, set.Vragen.Count);
            Assert.All(set.Vragen, question => Assert.StartsWith(word, question.Antwoord, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_set_that_has_gone_since_is_left_out()
    {
        await CommitAsync(Keys(3).Select(key => Voorbeeld.Dossier(sleutel: key)));
        await Dossiers.TryRemoveAsync(await Dossiers.GetSlotAsync("2031Z00002", None), None);

        var sets = await ScanAsync(new DossierScan(Clients, Dossiers), Wanted(Keys(4)));

        Assert.Equal(["2031Z00001", "2031Z00003"], sets.Select(set => set.Sleutel));
    }

    [Fact]
    public async Task A_set_that_was_not_there_yet_when_its_page_was_read_is_not_missed()
    {
        await CommitAsync(Keys(3).Where(key => key != "2031Z00002").Select(key => Voorbeeld.Dossier(sleutel: key)));
        using var transport = new HookTransport(call => call == 2 ? CommitAsync(Voorbeeld.Dossier(sleutel: "2031Z00002")) : Task.CompletedTask, TableNames.VraagAntwoorden);
        var clients = Connect(transport);

        var sets = await ScanAsync(new DossierScan(clients, new DossierTable(clients)), Wanted(Keys(3)));

        Assert.Equal(Keys(3), sets.Select(set => set.Sleutel));
    }

    [Fact]
    public async Task Rows_that_never_form_a_whole_are_an_error_and_no_hole()
    {
        await CommitAsync(Voorbeeld.Dossier());
        await Clients.Table(TableNames.VraagAntwoorden).DeleteEntityAsync(Voorbeeld.Sleutel, "001");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ScanAsync(new DossierScan(Clients, Dossiers), Wanted([Voorbeeld.Sleutel])));
    }

    [Fact]
    public async Task All_sets_take_one_call_for_each_stretch_of_the_table()
    {
        var keys = Keys(24);
        var setsOfStretch = DossierScanPlan.MaxRowsOfRange / 100;
        await CommitAsync(keys.Select(key => Voorbeeld.Dossier(99, sleutel: key)));

        var calls = await CallsOfAsync(() => ScanAsync(new DossierScan(Clients, Dossiers), keys.Select(key => new ScanCandidate(key, 99, true))));

        Assert.Equal(keys.Length / setsOfStretch, calls.Count);
    }

    [Fact]
    public async Task A_few_sets_far_apart_take_one_call_each()
    {
        var keys = Keys(24);
        await CommitAsync(keys.Select(key => Voorbeeld.Dossier(99, sleutel: key)));

        var calls = await CallsOfAsync(() => ScanAsync(new DossierScan(Clients, Dossiers), keys.Select((key, index) => new ScanCandidate(key, 99, index is 2 or 12 or 22))));

        Assert.Equal(3, calls.Count);
    }

    [Fact]
    public async Task A_reader_who_takes_one_set_makes_the_scan_read_no_more_than_a_few_pages_ahead()
    {
        var keys = Keys(12);
        await CommitAsync(keys.Select(key => Voorbeeld.Dossier(5, sleutel: key)));
        var plan = DossierScanPlan.For(keys.Select(key => new ScanCandidate(key, DossierScanPlan.MaxRowsOfRange, Gevraagd: true)));

        var calls = await CallsOfAsync(async () =>
        {
            await using var sets = new DossierScan(Clients, Dossiers).ReadAsync(plan, pageSize: 2).GetAsyncEnumerator();
            Assert.True(await sets.MoveNextAsync());
        });

        Assert.InRange(calls.Count, 1, DossierScan.Ahead + 4);
    }

    [Fact]
    public async Task A_reader_who_goes_away_ends_the_reading()
    {
        await CommitAsync(Keys(3).Select(key => Voorbeeld.Dossier(sleutel: key)));
        using var gone = new CancellationTokenSource();
        var plan = DossierScanPlan.For(Wanted(Keys(3)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var set in new DossierScan(Clients, Dossiers).ReadAsync(plan, pageSize: 1, gone.Token))
            {
                await gone.CancelAsync();
            }
        });
    }

    [Fact]
    public void A_plan_reads_along_what_lies_close_and_passes_over_what_lies_far()
    {
        var sets = new List<ScanCandidate>
        {
            new("2031Z00001", 9, true), new("2031Z00002", DossierScanPlan.MaxRowsBetween - 1, false), new("2031Z00003", 9, true),
            new("2031Z00004", DossierScanPlan.MaxRowsBetween, false), new("2031Z00005", 9, true), new("2031Z00006", 9, false),
        };

        var ranges = DossierScanPlan.For(sets.AsEnumerable().Reverse()).Ranges;

        Assert.Equal([("2031Z00001", "2031Z00003"), ("2031Z00005", "2031Z00005")], ranges.Select(range => (range.FirstPartition, range.LastPartition)));
    }

    private static string[] Keys(int count) => [.. Enumerable.Range(1, count).Select(nr => $"2031Z{nr:D5}")];

    private static IEnumerable<ScanCandidate> Wanted(IEnumerable<string> keys) => keys.Select(key => new ScanCandidate(key, 3, Gevraagd: true));

    private static async Task<List<DossierVragen>> ScanAsync(DossierScan scan, IEnumerable<ScanCandidate> sets, int pageSize = DossierScan.MaxPageSize)
    {
        var read = new List<DossierVragen>();
        await foreach (var set in scan.ReadAsync(DossierScanPlan.For(sets), pageSize))
        {
            read.Add(set);
        }

        return read;
    }

    private async Task CommitAsync(IEnumerable<Kamervraag> dossiers)
    {
        foreach (var dossier in dossiers)
        {
            await CommitAsync(dossier);
        }
    }

    private async Task CommitAsync(Kamervraag dossier) =>
        Assert.NotNull(await Dossiers.TryCommitAsync(dossier, await Dossiers.GetSlotAsync(dossier.Sleutel, None), None));
}
