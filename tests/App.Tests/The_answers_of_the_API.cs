using System.Text.Json;
using Kamervragen.Testing;

namespace Kamervragen.App.Tests;

/// <summary>Status, headers and form of every answer.</summary>
public sealed class The_answers_of_the_API(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task A_list_has_its_sets_the_way_on_and_the_total()
    {
        await StoreAsync(Dossier(1));
        await StoreAsync(Dossier(2));

        var reply = await ListAsync("limit=1&jaar=2024");

        AssertJson(reply, "public, max-age=60");
        Assert.Equal(["kamervragen", "volgende", "totaal"], Names(reply.Json));
        Assert.Equal(2, reply.Json.GetProperty("totaal").GetInt32());
        var set = Assert.Single(reply.Json.GetProperty("kamervragen").EnumerateArray());
        Assert.Equal(("2024Z00002", "open", 14, 0), (set.GetProperty("sleutel").GetString(), set.GetProperty("status").GetString(), set.GetProperty("dagenOpen").GetInt32(), set.GetProperty("dagenTeLaat").GetInt32()));
    }

    [Fact]
    public async Task A_dossier_its_questions_and_its_documents_keep_five_minutes()
    {
        await StoreAsync(Dossier(1));

        var dossier = await DossierAsync("2024Z00001");
        var question = await QuestionAsync("2024Z00001", "1");
        var documents = await DocumentsAsync("2024Z00001");

        Assert.All([dossier, question, documents], reply => AssertJson(reply, "public, max-age=300"));
        Assert.Equal((14, 0), (dossier.Json.GetProperty("dagenOpen").GetInt32(), dossier.Json.GetProperty("dagenTeLaat").GetInt32()));
        Assert.Equal("Klopt dit <b>?", question.Json.GetProperty("vraag").GetProperty("vraag").GetString());
        Assert.Equal(["sleutel", "publicaties"], Names(documents.Json));
    }

    [Fact]
    public async Task The_change_feed_always_has_the_way_on()
    {
        await StoreAsync(Dossier(1));

        var reply = await AskAsync<ListWijzigingen>((function, request) => function.Run(request, None));

        AssertJson(reply, "public, no-cache");
        Assert.Equal(["wijzigingen", "volgende"], Names(reply.Json));
        Assert.Equal(["nummer", "moment", "soorten", "sleutel", "kamervraag"], Names(reply.Json.GetProperty("wijzigingen")[0]));
    }

    [Fact]
    public async Task Statistics_and_quality_keep_a_minute()
    {
        await StoreAsync(Dossier(1));

        var statistics = await AskAsync<GetStatistiek>((function, request) => function.Run(request, None), "jaar=2024");
        var quality = await AskAsync<GetKwaliteit>((function, request) => function.Run(request, None));

        AssertJson(statistics, "public, max-age=60");
        AssertJson(quality, "public, max-age=60");
        Assert.Equal(["totaal", "perJaar", "perMinisterie", "perPartij"], Names(statistics.Json));
        Assert.Equal((1, "2024"), (statistics.Json.GetProperty("totaal").GetProperty("aantal").GetInt32(), statistics.Json.GetProperty("perJaar")[0].GetProperty("naam").GetString()));
        Assert.Equal(1, quality.Json.GetProperty("kamervragen").GetInt32());
    }

    [Fact]
    public async Task How_the_pipeline_is_doing_is_not_kept()
    {
        var reply = await AskAsync<GetGezondheid>((function, request) => function.Run(request, None));

        Assert.Equal((503, "no-store", "verouderd"), (reply.Status, reply.Headers.CacheControl.ToString(), reply.Json.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task What_cannot_be_is_a_400_with_a_sentence()
    {
        var reply = await ListAsync("jaar=vorig%20jaar");

        AssertProblem(reply, 400, "Bad Request", "Het jaar 'vorig jaar' kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.");
    }

    [Fact]
    public async Task What_is_not_there_is_a_404_with_a_sentence()
    {
        AssertProblem(await DossierAsync("2024Z99999"), 404, "Not Found", "Er is geen kamervraag met nummer '2024Z99999'.");
        AssertProblem(await DocumentsAsync("2024Z99999"), 404, "Not Found", "Er is geen kamervraag met nummer '2024Z99999'.");
        AssertProblem(await QuestionAsync("2024Z99999", "1"), 404, "Not Found", "Er is geen vraag '1' in een kamervraag met nummer '2024Z99999'.");
    }

    [Fact]
    public async Task Where_no_parameter_is_possible_each_is_a_400()
    {
        const string Sentence = "De parameter 'taal' bestaat niet; hier zijn er geen mogelijk.";
        AssertProblem(await DossierAsync("2024Z00001", "taal=nl"), 400, "Bad Request", Sentence);
        AssertProblem(await AskAsync<GetKwaliteit>((function, request) => function.Run(request, None), "taal=nl"), 400, "Bad Request", Sentence);
        AssertProblem(await AskAsync<GetPublicatie>((function, request) => function.Run(request, "x", None), "taal=nl"), 400, "Bad Request", Sentence);
    }

    [Fact]
    public async Task Hostile_values_get_an_answer_or_a_sentence()
    {
        await StoreAsync(Dossier(1));
        string[] names = ["jaar", "van", "tot", "datum", "ministerie", "partij", "lid", "rubriek", "status", "telaat", "titel", "sorteer", "limit", "cursor", "sinds", "%00", "[]"];
        string[] values = ["", "%00", "%ED%A0%80", "%F0%9F%98%80", "..%2F..%2F", "%27%20or%201%20eq%201", "99999999999999999999", "-1", "%3Cscript%3E", "a%0D%0Ab", "*", "%2A%2A", new string('a', 3_000), "1&NAAM=2"];
        foreach (var name in names)
        {
            foreach (var value in values)
            {
                var query = $"{name}={value.Replace("NAAM", name)}";
                var list = await ListAsync(query);
                var feed = await AskAsync<ListWijzigingen>((function, request) => function.Run(request, None), query);
                var statistics = await AskAsync<GetStatistiek>((function, request) => function.Run(request, None), query);

                Assert.All([list, feed, statistics], reply => Assert.True(reply.Status is 200 or 400 && reply.Bytes.Length < 5_000 && reply.Json.ValueKind == JsonValueKind.Object, query));
            }
        }
    }

    private static void AssertJson(Reply reply, string cacheControl)
    {
        Assert.Equal((200, "application/json; charset=utf-8"), (reply.Status, reply.Response.ContentType));
        Assert.Equal((cacheControl, "nosniff", "Accept-Encoding"), (reply.Headers.CacheControl.ToString(), reply.Headers.XContentTypeOptions.ToString(), reply.Headers.Vary.ToString()));
        Assert.Matches("^W/\"[0-9A-Za-z_-]+\"$", reply.Tag);
    }

    private static void AssertProblem(Reply reply, int status, string title, string detail)
    {
        Assert.Equal((status, "application/problem+json"), (reply.Status, reply.Response.ContentType));
        Assert.Equal(("no-store", "nosniff", ""), (reply.Headers.CacheControl.ToString(), reply.Headers.XContentTypeOptions.ToString(), reply.Tag));
        Assert.Equal(("about:blank", title, status, detail), (Text(reply, "type"), Text(reply, "title"), reply.Json.GetProperty("status").GetInt32(), Text(reply, "detail")));
    }

    private static string? Text(Reply reply, string name) => reply.Json.GetProperty(name).GetString();

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private Task<Reply> QuestionAsync(string vraagnummer, string nummer) =>
        AskAsync<GetVraag>((function, request) => function.Run(request, vraagnummer, nummer, None));

    private Task<Reply> DocumentsAsync(string vraagnummer) =>
        AskAsync<ListPublicaties>((function, request) => function.Run(request, vraagnummer, None));
}
