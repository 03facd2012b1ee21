using Kamervragen.Dossiers;
using Kamervragen.Testing;

namespace Kamervragen.App.Tests;

/// <summary>ETag, If-None-Match and 304.</summary>
public sealed class Knowing_an_answer_already(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Saves_the_body_of_a_list_and_costs_one_call_to_storage()
    {
        await StoreAsync(Dossier(1));
        var first = await ListAsync("titel=vliet");

        var second = await ListAsync("titel=vliet", ("If-None-Match", first.Tag));

        Assert.StartsWith("W/\"", first.Tag, StringComparison.Ordinal);
        Assert.Equal((304, 0, 1, first.Tag), (second.Status, second.Bytes.Length, second.StorageCalls, second.Tag));
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
    }

    [Fact]
    public async Task Is_seen_in_a_list_of_tags_in_a_strong_tag_and_in_a_star()
    {
        await StoreAsync(Dossier(1));
        var tag = (await ListAsync()).Tag;

        foreach (var known in (string[])[$"\"ander\", {tag}", tag["W/".Length..], "*"])
        {
            Assert.Equal(304, (await ListAsync("", ("If-None-Match", known))).Status);
        }
    }

    [Theory]
    [InlineData("\"ander\"")]
    [InlineData("zonder aanhalingstekens")]
    [InlineData("\"\u0001, W/")]
    [InlineData("")]
    public async Task Is_not_believed_of_another_tag_or_of_nonsense(string known)
    {
        await StoreAsync(Dossier(1));

        Assert.Equal(200, (await ListAsync("", ("If-None-Match", known))).Status);
    }

    [Fact]
    public async Task Ends_when_any_set_changes_and_when_the_day_does()
    {
        await StoreAsync(Dossier(1));
        var first = (await ListAsync()).Tag;
        await StoreAsync(Dossier(2));
        var second = await ListAsync("", ("If-None-Match", first));
        Clock.Advance(TimeSpan.FromDays(1));
        var third = await ListAsync("", ("If-None-Match", second.Tag));

        Assert.Equal((200, 200), (second.Status, third.Status));
        Assert.Equal(3, new[] { first, second.Tag, third.Tag }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Is_of_one_question_only()
    {
        await StoreAsync(Dossier(1));
        await StoreAsync(Dossier(2));
        var cursor = (await ListAsync("limit=1")).Json.GetProperty("volgende").GetString();
        string[] queries = ["", "limit=1", $"limit=1&cursor={cursor}", "sorteer=ingediend", "titel=vliet", "jaar=2024"];

        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var query in queries)
        {
            tags.Add((await ListAsync(query)).Tag);
        }

        Assert.Equal(queries.Length, tags.Count);
    }

    [Fact]
    public async Task Holds_for_parameters_in_another_order_and_spelling()
    {
        await StoreAsync(Dossier(1));

        Assert.Equal((await ListAsync("ministerie=VWS&titel=vliet")).Tag, (await ListAsync("TITEL=Vl%C3%ADet&Ministerie=vws")).Tag);
    }

    [Fact]
    public async Task Of_an_open_dossier_lasts_a_day_and_of_an_answered_one_until_it_changes()
    {
        await StoreAsync(Dossier(1));
        await StoreAsync(Dossier(2) with { Status = Status.Beantwoord, Beantwoord = new DateOnly(2024, 3, 10) });
        var open = (await DossierAsync("2024Z00001")).Tag;
        var answered = (await DossierAsync("2024Z00002")).Tag;

        Assert.Equal(304, (await DossierAsync("2024Z00001", "", ("If-None-Match", open))).Status);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await DossierAsync("2024Z00001", "", ("If-None-Match", open))).Status);
        Assert.Equal(304, (await DossierAsync("2024Z00002", "", ("If-None-Match", answered))).Status);
        await StoreAsync(Dossier(2) with { Status = Status.Beantwoord, Beantwoord = new DateOnly(2024, 3, 11) });
        Assert.Equal(200, (await DossierAsync("2024Z00002", "", ("If-None-Match", answered))).Status);
    }

    [Fact]
    public async Task Saves_the_reader_of_the_change_feed_its_last_page()
    {
        await StoreAsync(Dossier(1));
        var first = await FeedAsync();

        var same = await FeedAsync(("If-None-Match", first.Tag));
        await StoreAsync(Dossier(2));
        var more = await FeedAsync(("If-None-Match", first.Tag));

        Assert.Equal(("public, no-cache", 304, 200), (first.Headers.CacheControl.ToString(), same.Status, more.Status));
    }

    private Task<Reply> FeedAsync(params (string, string)[] headers) =>
        AskAsync<ListWijzigingen>((function, request) => function.Run(request, None), "", headers);
}
