using System.Buffers.Text;
using System.Text;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

public sealed class Pages_of_a_year(AzuriteFixture azurite) : QueryTest(azurite)
{
    [Fact]
    public async Task Together_give_every_set_once_in_order()
    {
        var keys = Enumerable.Range(1, 25).Select(nr => $"2031Z{nr:D5}").ToList();
        foreach (var key in keys.AsEnumerable().Reverse())
        {
            await StoreAsync(key);
        }

        await StoreAsync("2030Z00001");
        var pages = await PagesAsync(2031, limit: 7);

        Assert.Equal([7, 7, 7, 4], pages.Select(page => page.Count));
        Assert.Equal(keys, pages.SelectMany(page => page).Select(row => row.Sleutel));
    }

    [Fact]
    public async Task Take_one_call_to_storage_each()
    {
        await StoreAsync("2031Z00001");

        Assert.Equal(1, await CallsOfAsync(() => Kamervragen.ListAsync(2031, 100, cursor: null, None)));
    }

    [Fact]
    public async Task Go_on_where_they_were_also_when_sets_came_and_went_in_between()
    {
        foreach (var key in (string[])["2031Z00001", "2031Z00002", "2031Z00003", "2031Z00004"])
        {
            await StoreAsync(key);
        }

        var first = await Kamervragen.ListAsync(2031, 2, cursor: null, None);
        await RemoveAsync("2031Z00002");
        await StoreAsync("2031Z00000");
        var second = await Kamervragen.ListAsync(2031, 2, first.Volgende, None);

        Assert.Equal(["2031Z00003", "2031Z00004"], second.Kamervragen.Select(row => row.Sleutel));
    }

    [Fact]
    public async Task Pass_over_what_was_taken_out()
    {
        for (var nr = 1; nr <= 6; nr++)
        {
            await StoreAsync($"2031Z{nr:D5}");
        }

        foreach (var nr in (int[])[1, 2, 3, 5])
        {
            await RemoveAsync($"2031Z{nr:D5}");
        }

        var rows = (await PagesAsync(2031, limit: 1)).SelectMany(page => page);

        Assert.Equal(["2031Z00004", "2031Z00006"], rows.Select(row => row.Sleutel));
    }

    [Fact]
    public async Task Hold_a_document_without_a_vraagnummer_in_the_year_in_which_its_parliamentary_year_began()
    {
        await StoreAsync("ah-tk-20302031-7");

        Assert.Single((await Kamervragen.ListAsync(2030, limit: null, cursor: null, None)).Kamervragen);
    }

    [Fact]
    public async Task Of_a_year_without_sets_are_one_empty_page()
    {
        var page = await Kamervragen.ListAsync(1999, limit: null, cursor: null, None);

        Assert.Empty(page.Kamervragen);
        Assert.Null(page.Volgende);
    }

    [Theory]
    [InlineData(20, "Het jaar 20 kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.")]
    [InlineData(3000, "Het jaar 3000 kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.")]
    public async Task Of_an_impossible_year_are_refused_with_what_is_right(int jaar, string sentence) =>
        Assert.Equal(sentence, await RefusalAsync(jaar, limit: null, cursor: null));

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task Of_an_impossible_size_are_refused_with_what_is_right(int limit) =>
        Assert.Equal($"De limit {limit} kan niet; geef een getal van 1 tot en met 500.", await RefusalAsync(2031, limit, cursor: null));

    [Theory]
    [InlineData("onzin")]
    [InlineData("!!")]
    [InlineData("")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    public async Task With_a_cursor_that_is_not_ours_are_refused(string cursor) =>
        Assert.StartsWith("De cursor hoort niet bij deze vraag", await RefusalAsync(2031, limit: null, cursor), StringComparison.Ordinal);

    [Fact]
    public async Task With_the_cursor_of_another_year_are_refused()
    {
        await StoreAsync("2031Z00001");
        await StoreAsync("2031Z00002");
        var page = await Kamervragen.ListAsync(2031, 1, cursor: null, None);

        Assert.StartsWith("De cursor hoort niet bij deze vraag", await RefusalAsync(2030, limit: 1, page.Volgende), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_cursor_of_someone_s_own_making_stay_within_the_year()
    {
        await StoreAsync("2030Z00001");
        await StoreAsync("2031Z00001");
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"l":"jaar=2031","n":"' or PartitionKey eq '2030"}"""));

        var page = await Kamervragen.ListAsync(2031, limit: null, forged, None);

        Assert.Equal(["2031Z00001"], page.Kamervragen.Select(row => row.Sleutel));
    }

    private async Task<List<IReadOnlyList<KamervraagRow>>> PagesAsync(int year, int limit)
    {
        var pages = new List<IReadOnlyList<KamervraagRow>>();
        string? cursor = null;
        do
        {
            var page = await Kamervragen.ListAsync(year, limit, cursor, None);
            pages.Add(page.Kamervragen);
            cursor = page.Volgende;
        }
        while (cursor is not null);

        return pages;
    }

    private async Task<string> RefusalAsync(int jaar, int? limit, string? cursor) =>
        (await Assert.ThrowsAsync<BadQueryException>(() => Kamervragen.ListAsync(jaar, limit, cursor, None))).Message;
}
