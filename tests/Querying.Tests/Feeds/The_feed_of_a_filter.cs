using Kamervragen.Dossiers;
using Kamervragen.Querying.Tests.Exports;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Feeds;

public sealed class The_feed_of_a_filter(AzuriteFixture azurite) : FeedTest(azurite)
{
    [Fact]
    public async Task Has_the_sets_that_fit_the_last_changed_first()
    {
        await StoreLaterAsync(Dossier("2031Z00001"));
        await StoreLaterAsync(Dossier("2031Z00002"));
        await StoreLaterAsync(Dossier("2030Z00009") with { Ingediend = new DateOnly(2030, 3, 3) });
        await StoreLaterAsync(Answered(Dossier("2031Z00001")));

        var feed = await ReadAsync(await ListAsync("?jaar=2031"));

        Assert.Equal(["Het dempen van de Vliet, deel 1", "Het dempen van de Vliet, deel 2"], feed.Entries.Select(entry => Atom.Text(entry, "title")));
        Assert.StartsWith("Beantwoord op 20 maart 2031 (na 17 dagen).", Atom.Text(feed.Entries[0], "summary"), StringComparison.Ordinal);
        Assert.Equal(Atom.Text(feed.Entries[0], "updated"), feed.Updated);
    }

    [Fact]
    public async Task Links_to_the_page_and_the_data_of_a_set_and_to_itself()
    {
        await StoreLaterAsync(Dossier("2031Z00001"));

        var feed = await ReadAsync(await ListAsync("?titel=Vliet&limit=7"));

        Assert.Equal(["http://vragen.example:8080/kamervragen/2031Z00001", "http://vragen.example:8080/api/kamervragen/2031Z00001"], Atom.Hrefs(feed.Entries[0], "alternate"));
        Assert.Equal(["http://vragen.example:8080/api/kamervragen.atom?titel=vliet&limit=7"], Atom.Hrefs(feed.Feed, "self"));
    }

    [Fact]
    public async Task Is_the_same_while_nothing_changes_on_whatever_day_and_at_whatever_address_it_is_read()
    {
        await StoreLaterAsync(Dossier("2031Z00001"));
        var first = await ListAsync();
        var ids = (await ReadAsync(first)).Entries.Select(entry => Atom.Text(entry, "id")).ToList();

        Clock.Advance(TimeSpan.FromDays(3));
        await StoreAsync(Dossier("2031Z00001"));
        var later = await ListAsync();
        var elsewhere = await ReadAsync(await ListAsync(change: request => request.Host = new("elders.example")));

        Assert.Equal(await BodyAsync(first), await BodyAsync(later));
        Assert.Equal(first.ETag, later.ETag);
        Assert.Equal(ids, elsewhere.Entries.Select(entry => Atom.Text(entry, "id")));
    }

    [Fact]
    public async Task Keeps_the_id_and_moves_the_moment_when_a_set_changes()
    {
        await StoreLaterAsync(Dossier("2031Z00001"));
        var before = (await ReadAsync(await ListAsync())).Entries[0];
        await StoreLaterAsync(Answered(Dossier("2031Z00001")));
        var after = (await ReadAsync(await ListAsync())).Entries[0];

        Assert.Equal(Atom.Text(before, "id"), Atom.Text(after, "id"));
        Assert.True(string.CompareOrdinal(Atom.Text(before, "updated"), Atom.Text(after, "updated")) < 0);
    }

    [Fact]
    public async Task Has_pages_that_together_hold_every_set_once_also_of_one_moment()
    {
        for (var nr = 1; nr <= 7; nr++)
        {
            await StoreAsync(Dossier($"2031Z0000{nr}"));
        }

        var titles = new List<string>();
        for (var address = (string?)"?limit=3"; address is not null;)
        {
            var feed = await ReadAsync(await ListAsync(address));
            titles.AddRange(feed.Entries.Select(entry => Atom.Text(entry, "title")));
            address = Atom.Hrefs(feed.Feed, "next").Select(next => new Uri(next).Query).SingleOrDefault();
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(nr => $"Het dempen van de Vliet, deel {nr}"), titles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_fifty_entries_where_the_caller_does_not_say()
    {
        for (var nr = 1; nr <= 51; nr++)
        {
            await StoreAsync(Dossier($"2031Z{nr:D5}"));
        }

        Assert.Equal(50, (await ReadAsync(await ListAsync())).Entries.Count);
    }

    [Fact]
    public async Task Takes_one_call_to_storage()
    {
        await StoreAsync(Dossier("2031Z00001"));
        await ListAsync();

        Assert.Equal(1, await CallsOfAsync(() => ListAsync()));
    }

    [Fact]
    public async Task Of_nothing_is_a_feed_all_the_same() => Assert.Empty((await ReadAsync(await ListAsync())).Entries);

    [Fact]
    public async Task Is_well_formed_whatever_stands_in_a_title()
    {
        foreach (var (index, text) in Hostile.Texts.Append("<b>&amp;]]></b>").Append("\u0001\u000B\uFFFE\uFFFF").Index())
        {
            await StoreAsync(Dossier($"2031Z{index:D5}") with { Titel = Hostile.WellFormed(text), Indieners = [new Indiener(Hostile.WellFormed(text), text, Voluit: null)] });
        }

        Assert.Equal(Hostile.Texts.Length + 2, (await ReadAsync(await ListAsync("?limit=500"))).Entries.Count);
    }

    [Theory]
    [InlineData("?cursor=onzin")]
    [InlineData("?limit=0")]
    [InlineData("?limit=501")]
    [InlineData("?sorteer=ingediend")]
    [InlineData("?jaar=ooit")]
    public async Task With_a_parameter_that_cannot_be_is_refused(string query) => await Assert.ThrowsAsync<BadQueryException>(() => ListAsync(query));

    [Fact]
    public async Task With_the_cursor_of_another_filter_is_refused()
    {
        await StoreAsync(Dossier("2031Z00001"));
        await StoreAsync(Dossier("2031Z00002"));
        var next = Atom.Hrefs((await ReadAsync(await ListAsync("?limit=1"))).Feed, "next")[0];

        await Assert.ThrowsAsync<BadQueryException>(() => ListAsync(new Uri(next).Query + "&jaar=2031"));
    }
}
