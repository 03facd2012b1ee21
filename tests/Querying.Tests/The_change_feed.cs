using Kamervragen.Querying.Tests.Lists;
using Kamervragen.Querying.Wijzigingen;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

public sealed class The_change_feed(AzuriteFixture azurite) : QueryTest(azurite)
{
    [Fact]
    public async Task Gives_every_change_once_in_order_from_the_beginning_by_the_page()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await StoreAsync(Rij.Key(number));
        }

        var first = await GetAsync("limit=3");
        var second = await GetAsync($"limit=3&sinds={first.Volgende}");

        Assert.Equal([1, 2, 3], first.Wijzigingen.Select(change => change.Nummer));
        Assert.Equal([4, 5], second.Wijzigingen.Select(change => change.Nummer));
        Assert.Equal(Enumerable.Range(1, 5).Select(Rij.Key), first.Wijzigingen.Concat(second.Wijzigingen).Select(change => change.Sleutel));
    }

    [Fact]
    public async Task Says_what_changed_and_how_the_set_is_now()
    {
        await StoreAsync("2031Z00001");

        var change = Assert.Single((await GetAsync("")).Wijzigingen);

        Assert.Equal([Wijzigingsoort.Nieuw], change.Soorten);
        Assert.Equal((null, Clock.GetUtcNow()), (change.Vervallen, change.Moment));
        Assert.Equal(("2031Z00001", "Het dempen van de Vliet bij Waterwijk", 1), (change.Kamervraag!.Sleutel, change.Kamervraag.Titel, change.Kamervraag.AantalVragen));
    }

    [Fact]
    public async Task Tells_of_a_set_that_has_gone_only_that()
    {
        await StoreAsync("2031Z00001");
        await RemoveAsync("2031Z00001");

        var last = (await GetAsync("")).Wijzigingen[^1];

        Assert.Equal((true, "2031Z00001", null), (last.Vervallen, last.Sleutel, last.Kamervraag));
        Assert.Equal([Wijzigingsoort.Vervallen], last.Soorten);
    }

    [Fact]
    public async Task At_its_end_gives_a_cursor_that_later_gives_what_has_come_since()
    {
        await StoreAsync("2031Z00001");
        var end = await GetAsync($"sinds={(await GetAsync("")).Volgende}");
        await StoreAsync("2031Z00002");

        var later = await GetAsync($"sinds={end.Volgende}");

        Assert.Empty(end.Wijzigingen);
        Assert.Equal(["2031Z00002"], later.Wijzigingen.Select(change => change.Sleutel));
    }

    [Fact]
    public async Task Can_be_followed_from_now_on()
    {
        await StoreAsync("2031Z00001");
        var now = await GetAsync("sinds=nu");
        await StoreAsync("2031Z00002");

        Assert.Empty(now.Wijzigingen);
        Assert.Equal(["2031Z00002"], (await GetAsync($"sinds={now.Volgende}")).Wijzigingen.Select(change => change.Sleutel));
    }

    [Fact]
    public async Task Can_be_followed_before_anything_has_happened()
    {
        var empty = await GetAsync("");
        await StoreAsync("2031Z00001");

        Assert.Single((await GetAsync($"sinds={empty.Volgende}")).Wijzigingen);
    }

    [Fact]
    public async Task Takes_one_call_to_storage()
    {
        await StoreAsync("2031Z00001");
        await StoreAsync("2031Z00002");
        var cursor = (await GetAsync("limit=1")).Volgende;

        Assert.Equal(1, await CallsOfAsync(() => GetAsync("")));
        Assert.Equal(1, await CallsOfAsync(() => GetAsync("limit=1")));
        Assert.Equal(1, await CallsOfAsync(() => GetAsync($"sinds={cursor}")));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_with_what_can()
    {
        (string Query, string Sentence)[] refusals =
        [
            ("sinds=gisteren", "De cursor hoort niet bij deze vraag"),
            ("sinds=", "De parameter 'sinds' is leeg"),
            ("limit=501", "De waarde '501' van 'limit' kan niet; geef een getal van 1 tot en met 500."),
            ("ministerie=VWS", "De parameter 'ministerie' bestaat niet; mogelijk zijn sinds, limit."),
        ];
        foreach (var (query, sentence) in refusals)
        {
            Assert.StartsWith(sentence, (await Assert.ThrowsAsync<BadQueryException>(() => GetAsync(query))).Message, StringComparison.Ordinal);
        }
    }

    private Task<WijzigingPage> GetAsync(string query) => Get<WijzigingQuery>().GetAsync(Rij.Parameters(query), None);
}
