using Kamervragen.Dossiers;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

/// <summary>The change feed: each change once, in order, whatever its writer goes through.</summary>
public sealed class WijzigingTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private const string Batch = "$batch";

    [Fact]
    public async Task Changes_are_numbered_in_the_order_of_their_announcement()
    {
        var changes = NewChanges();
        await AnnounceAsync(changes, "2031Z00001", 1);
        await AnnounceAsync(changes, "2031Z00002", 1);
        await AnnounceAsync(changes, "2031Z00001", 2);

        Assert.Equal(["1 2031Z00001", "2 2031Z00002", "3 2031Z00001"], await FeedAsync());
    }

    [Fact]
    public async Task Who_has_read_up_to_a_number_gets_what_came_after_it()
    {
        var changes = NewChanges();
        await AnnounceAsync(changes, "2031Z00001", 1);
        await AnnounceAsync(changes, "2031Z00002", 1);

        Assert.Equal("2031Z00002", Assert.Single(await changes.ListAsync(1, 10, None)).Kamervraag.Sleutel);
        Assert.Empty(await changes.ListAsync(2, 10, None));
        Assert.Single(await changes.ListAsync(0, 1, None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_change_announced_again_is_the_same_change(int volgorde)
    {
        var first = await AnnounceAsync(NewChanges(), Voorbeeld.Sleutel, volgorde);
        Clock.Advance(TimeSpan.FromHours(1));
        var again = await AnnounceAsync(NewChanges(), Voorbeeld.Sleutel, volgorde);

        Assert.Single(await FeedAsync());
        Assert.Equivalent(first, again, strict: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_change_whose_announcement_succeeded_unseen_is_announced_once(int volgorde)
    {
        using var losing = HookTransport.LosingTheFirstAnswer(Batch);

        var change = await AnnounceAsync(NewChanges(Connect(losing)), Voorbeeld.Sleutel, volgorde);

        Assert.Equal(1, change!.Nummer);
        Assert.Single(await FeedAsync());
    }

    [Fact]
    public async Task A_commit_that_was_overtaken_is_not_announced()
    {
        await AnnounceAsync(NewChanges(), Voorbeeld.Sleutel, 3);

        Assert.Null(await AnnounceAsync(NewChanges(), Voorbeeld.Sleutel, 2));
        Assert.Single(await FeedAsync());
    }

    [Fact]
    public async Task A_commit_that_is_overtaken_while_it_is_announced_gives_way()
    {
        await AnnounceAsync(NewChanges(), Voorbeeld.Sleutel, 1);
        using var overtaken = new HookTransport(async call => await (call == 1 ? AnnounceAsync(NewChanges(), Voorbeeld.Sleutel, 3) : Task.CompletedTask), Batch);

        Assert.Null(await AnnounceAsync(NewChanges(Connect(overtaken)), Voorbeeld.Sleutel, 2));
        Assert.Equal(2, (await FeedAsync()).Count);
    }

    [Fact]
    public async Task Several_processes_that_announce_at_once_leave_no_gap_and_no_double()
    {
        var announced = await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(process =>
        {
            var changes = NewChanges();
            return Enumerable.Range(0, 25).Select(set => AnnounceAsync(changes, $"2031Z{process}{set:D4}", 1));
        }));

        var numbers = (await NewChanges().ListAsync(0, 1_000, None)).Select(change => change.Nummer);
        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), numbers);
        Assert.Equal(100, announced.Select(change => change!.Nummer).Distinct().Count());
    }

    [Fact]
    public async Task Changes_announced_at_once_share_their_calls()
    {
        var changes = NewChanges();
        await AnnounceAsync(changes, "2031Z00001", 1);

        var calls = await CallsOfAsync(() => Task.WhenAll(Enumerable.Range(10, 40).Select(set => AnnounceAsync(changes, $"2031Z000{set}", 1))));

        Assert.InRange(calls.Count, 1, 5);
    }

    [Fact]
    public async Task One_that_gives_up_does_not_stop_the_others()
    {
        using var cancelled = new CancellationTokenSource();
        using var cancelling = new HookTransport(call => call == 1 ? cancelled.CancelAsync() : Task.CompletedTask, Batch);
        var changes = NewChanges(Connect(cancelling));

        var first = changes.AnnounceAsync(Row("2031Z00001"), Slot("2031Z00001", 1), cancelled.Token);
        var second = changes.AnnounceAsync(Row("2031Z00002"), Slot("2031Z00002", 1), None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("2031Z00002", (await second)!.Kamervraag.Sleutel);
    }

    [Fact]
    public async Task A_change_is_never_earlier_than_the_one_before_it_also_when_a_clock_goes_back()
    {
        await AnnounceAsync(NewChanges(), "2031Z00001", 1);
        using var behind = new WijzigingTable(Clients, new ManualTimeProvider(Voorbeeld.Moment.AddHours(-2)));
        var second = await AnnounceAsync(behind, "2031Z00002", 1);

        Assert.Equal(Voorbeeld.Moment, second!.Moment);
    }

    [Fact]
    public async Task The_feed_says_what_changed()
    {
        var changes = NewChanges();
        var row = Row(Voorbeeld.Sleutel);
        var soorten = new List<string>();
        var volgorde = 0;
        foreach (var step in (KamervraagRow[])
            [
                row,
                row with { Status = "beantwoord", AantalAntwoorden = 2, Beantwoord = "2031-03-20", BeantwoordDoor = "Minister Sluyter", Documenten = "a b" },
                row with { Status = "beantwoord", AantalAntwoorden = 2, Beantwoord = "2031-03-20", BeantwoordDoor = "Minister Sluyter", Documenten = "a b" },
                KamervraagRowMapper.Tombstone(Voorbeeld.Sleutel),
                row,
            ])
        {
            soorten.Add(string.Join(' ', (await changes.AnnounceAsync(step, Slot(Voorbeeld.Sleutel, ++volgorde), None))!.Soorten));
        }

        Assert.Equal(["nieuw", "status antwoorden documenten data personen", "tekst", "vervallen", "nieuw"], soorten);
    }

    [Fact]
    public async Task A_set_that_has_gone_is_announced_as_gone()
    {
        var table = new KamervraagTable(Clients, NewChanges());
        await table.ProjectAsync(Voorbeeld.Dossier(), Slot(Voorbeeld.Sleutel, 1), None);
        await table.RemoveAsync(Slot(Voorbeeld.Sleutel, 2), None);

        var last = (await NewChanges().ListAsync(1, 10, None))[0];
        Assert.True(last.Vervallen);
        Assert.Equal(Voorbeeld.Sleutel, last.Kamervraag.Sleutel);
    }

    [Fact]
    public async Task A_projection_that_is_cut_off_anywhere_and_done_again_announces_the_change_and_writes_the_row_once()
    {
        for (var cut = 1; cut <= 6; cut++)
        {
            var sleutel = $"2031Z0010{cut}";
            await new KamervraagTable(Clients, NewChanges()).ProjectAsync(Voorbeeld.Dossier(sleutel: sleutel), Slot(sleutel, 1), None);
            using var dying = new HookTransport(call => call == cut ? throw new CutOffException() : Task.CompletedTask, "http");

            await IgnoreCutOffAsync(new KamervraagTable(Connect(dying), NewChanges(Connect(dying))).ProjectAsync(Voorbeeld.Dossier(3, sleutel: sleutel), Slot(sleutel, 2), None));
            await new KamervraagTable(Clients, NewChanges()).ProjectAsync(Voorbeeld.Dossier(3, sleutel: sleutel), Slot(sleutel, 2), None);

            var changes = (await NewChanges().ListAsync(0, 1_000, None)).Where(change => change.Kamervraag.Sleutel == sleutel).ToList();
            var row = (await RowsAsync(TableNames.Kamervragen)).Single(row => row.RowKey == sleutel);
            Assert.Equal(2, changes.Count);
            Assert.Equal((3, changes[1].Moment), (row.GetInt32("AantalVragen")!.Value, row.GetDateTimeOffset("GewijzigdOp")!.Value));
        }
    }

    [Fact]
    public async Task The_largest_rows_there_can_be_are_announced()
    {
        var vast = new string('é', 500_000);
        var dossier = Voorbeeld.Rijk() with { Titel = vast, Rubrieken = [vast], GerichtAan = [vast], Indieners = [new Indiener(vast, null, null)] };
        var changes = NewChanges();

        await Task.WhenAll(Enumerable.Range(10, 60).Select(set =>
            AnnounceAsync(changes, KamervraagRowMapper.FromDossier(dossier) with { Sleutel = $"2031Z000{set}" }, 1)));

        Assert.Equal(60, (await FeedAsync()).Count);
    }

    private static async Task IgnoreCutOffAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (CutOffException)
        {
            // This is what the test does to it.
        }
    }

    private static Task<Wijziging?> AnnounceAsync(WijzigingTable changes, string sleutel, int volgorde) => AnnounceAsync(changes, Row(sleutel), volgorde);

    private static Task<Wijziging?> AnnounceAsync(WijzigingTable changes, KamervraagRow row, int volgorde) =>
        changes.AnnounceAsync(row, Slot(row.Sleutel, volgorde), None);

    private static KamervraagRow Row(string sleutel) => new() { Sleutel = sleutel, Titel = "Het dempen van de Vliet", Status = "open", AantalVragen = 2 };

    private static DossierSlot Slot(string sleutel, int volgorde) => new()
    {
        Sleutel = sleutel,
        Generatie = $"generatie{volgorde}",
        Volgorde = volgorde,
        ETag = new Azure.ETag("etag"),
    };

    private async Task<List<string>> FeedAsync() =>
        [.. (await NewChanges().ListAsync(0, 1_000, None)).Select(change => $"{change.Nummer} {change.Kamervraag.Sleutel}")];
}
