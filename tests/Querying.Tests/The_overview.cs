using System.Globalization;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

/// <summary>All question sets in memory: always those of the tables, at the cost of one call.</summary>
public sealed class The_overview(AzuriteFixture azurite) : QueryTest(azurite)
{
    private OverzichtCache Cache => Get<OverzichtCache>();

    [Fact]
    public async Task It_has_each_set_by_the_day_of_asking_and_within_the_day_by_key()
    {
        await StoreAsync("2031Z00003", "2031-03-02");
        await StoreAsync("2031Z00002", "2031-03-02");
        await StoreAsync("2031Z00001", "2031-03-05");
        await StoreAsync("2031Z00004", ingediend: null);

        Assert.Equal(["2031Z00004", "2031Z00002", "2031Z00003", "2031Z00001"], Keys(await Cache.GetAsync(None)));
    }

    [Fact]
    public async Task It_follows_changes_and_removals()
    {
        await StoreAsync("2031Z00001", "2031-03-01");
        await StoreAsync("2031Z00002", "2031-03-02");
        await Cache.GetAsync(None);

        await StoreAsync("2031Z00001", "2031-03-09");
        await StoreAsync("2031Z00003", "2031-03-03");
        await RemoveAsync("2031Z00002");

        Assert.Equal(["2031Z00003", "2031Z00001"], Keys(await Cache.GetAsync(None)));
    }

    [Fact]
    public async Task A_look_costs_one_call_and_those_at_the_same_time_share_it()
    {
        await StoreAsync("2031Z00001", "2031-03-01");
        await Cache.GetAsync(None);

        Assert.Equal(1, await CallsOfAsync(() => Cache.GetAsync(None)));
        Assert.InRange(await CallsOfAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Cache.GetAsync(None)))), 1, 3);
    }

    [Fact]
    public async Task A_program_that_starts_reads_the_blob_and_only_the_changes_that_are_not_in_it()
    {
        await StoreManyAsync(OverzichtWriter.MinChanges);
        Assert.True(await Get<OverzichtWriter>().WriteAsync(None));
        await StoreAsync("2031Z00001", "2031-01-01");
        using var cache = new OverzichtCache(Get<OverzichtBlob>(), Get<WijzigingTable>());
        Overzicht? overview = null;

        var calls = await CallsOfAsync(async () => overview = await cache.GetAsync(None));

        Assert.Equal((2, OverzichtWriter.MinChanges + 1), (calls, overview!.PerIngediend.Sets.Length));
    }

    [Fact]
    public async Task The_blob_is_left_alone_while_little_has_changed()
    {
        await StoreAsync("2031Z00001", "2031-03-01");

        Assert.False(await Get<OverzichtWriter>().WriteAsync(None));
    }

    [Fact]
    public async Task However_it_came_about_it_is_what_the_table_of_question_sets_says()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var step = 0; step < 120; step++)
        {
            var sleutel = $"2031Z000{random.Next(10, 40)}";
            await (random.Next(4) == 0 ? RemoveAsync(sleutel) : StoreAsync(sleutel, random.Next(6) == 0 ? null : $"2031-03-{random.Next(1, 29):D2}"));
            if (random.Next(3) == 0)
            {
                await Cache.GetAsync(None);
            }
        }

        var expected = (await Get<StorageClients>().Table(TableNames.Kamervragen).QueryAsync<Azure.Data.Tables.TableEntity>("Status ne 'vervallen'").ToListAsync())
            .Select(row => (Dag: row.GetString("Ingediend") ?? "", row.RowKey))
            .Order();
        Assert.True(expected.Select(set => set.RowKey).SequenceEqual(Keys(await Cache.GetAsync(None)), StringComparer.Ordinal), $"seed {seed}");
    }

    [Fact]
    public void The_place_of_a_day_and_key_is_that_of_the_first_set_not_before_it()
    {
        var list = Overzicht.Of(new OverzichtSnapshot(3, [Row("b", "2031-03-02"), Row("a", "2031-03-02"), Row("c", "2031-03-05")])).PerIngediend;

        Assert.Equal([0, 0, 1, 2, 3], new[] { ("", ""), ("2031-03-02", "a"), ("2031-03-02", "b"), ("2031-03-02", "c"), ("2031-03-05", "d") }
            .Select(place => list.PlaceOf(place.Item1, place.Item2)));
    }

    private static IEnumerable<string> Keys(Overzicht overview) => overview.PerIngediend.Sets.ToArray().Select(set => set.Row.Sleutel);

    private static KamervraagRow Row(string sleutel, string ingediend) => new() { Sleutel = sleutel, Titel = "", Status = "open", Ingediend = ingediend };

    private async Task StoreManyAsync(int count)
    {
        foreach (var nr in Enumerable.Range(1, count))
        {
            await StoreAsync($"2031Z{10_000 + nr}", "2031-03-01");
        }
    }

    private async Task StoreAsync(string sleutel, string? ingediend)
    {
        var dossier = new Kamervraag
        {
            Sleutel = sleutel,
            Titel = "Het dempen van de Vliet bij Waterwijk",
            Ingediend = ingediend is null ? null : DateOnly.Parse(ingediend, CultureInfo.InvariantCulture),
        };
        var dossiers = Get<DossierTable>();
        var committed = await dossiers.TryCommitAsync(dossier, await dossiers.GetSlotAsync(sleutel, None), None);
        await Get<KamervraagTable>().ProjectAsync(dossier, committed!, None);
    }
}
