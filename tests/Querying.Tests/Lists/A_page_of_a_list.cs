using System.Buffers.Text;
using System.Text;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Lijsten;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Lists;

public sealed class A_page_of_a_list(AzuriteFixture azurite) : QueryTest(azurite)
{
    [Fact]
    public async Task Has_the_newest_questions_first_and_those_without_a_day_last_unless_asked_otherwise()
    {
        await StoreAsync(Dossier("2031Z00001", asked: new DateOnly(2031, 3, 1)));
        await StoreAsync(Dossier("2031Z00002", asked: null));
        await StoreAsync(Dossier("2031Z00003", asked: new DateOnly(2031, 3, 5)));

        Assert.Equal(["2031Z00003", "2031Z00001", "2031Z00002"], Keys(await ListAsync("")));
        Assert.Equal(["2031Z00002", "2031Z00001", "2031Z00003"], Keys(await ListAsync("sorteer=ingediend")));
    }

    [Fact]
    public async Task Has_what_was_committed_before_it_was_asked_for()
    {
        await StoreAsync("2031Z00001");
        var before = await ListAsync("");
        await StoreAsync("2031Z00002");
        await RemoveAsync("2031Z00001");

        Assert.Equal(["2031Z00001"], Keys(before));
        Assert.Equal(["2031Z00002"], Keys(await ListAsync("")));
    }

    [Fact]
    public async Task Says_how_many_sets_there_are_on_all_pages_and_has_no_cursor_when_it_is_the_last()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await StoreAsync(Rij.Key(number));
        }

        var first = await ListAsync("limit=3");
        var second = await ListAsync($"limit=3&cursor={first.Volgende}");
        var exact = await ListAsync("limit=5");

        Assert.Equal((3, 5), (first.Kamervragen.Count, first.Totaal));
        Assert.Equal((2, 5, null), (second.Kamervragen.Count, second.Totaal, second.Volgende));
        Assert.Null(exact.Volgende);
    }

    [Fact]
    public async Task Says_of_an_open_set_how_long_it_has_been_waiting_on_the_day_in_the_Netherlands()
    {
        await StoreAsync(Dossier("2024Z00001", asked: new DateOnly(2024, 2, 1)) with { Termijn = new DateOnly(2024, 2, 22) });
        await StoreAsync(Dossier("2024Z00002", asked: new DateOnly(2024, 1, 1)) with { Status = Status.Beantwoord, Beantwoord = new DateOnly(2024, 3, 1), Termijn = new DateOnly(2024, 1, 22) });

        var page = await ListAsync("");

        Assert.Equal((43, 22), (page.Kamervragen[0].DagenOpen, page.Kamervragen[0].DagenTeLaat));
        Assert.Equal((null, null), (page.Kamervragen[1].DagenOpen, page.Kamervragen[1].DagenTeLaat));
    }

    [Fact]
    public async Task Takes_one_call_to_storage_however_many_sets_there_are()
    {
        Assert.Equal((1, 1, 1), await CallsAmongAsync(50));
        Assert.Equal((1, 1, 1), await CallsAmongAsync(1_000));
    }

    [Fact]
    public async Task Is_refused_for_the_cursor_of_another_list()
    {
        await StoreAsync(Dossier("2031Z00001", new DateOnly(2031, 3, 1)));
        await StoreAsync(Dossier("2031Z00002", new DateOnly(2031, 3, 1)));
        var page = await ListAsync("jaar=2031&limit=1");

        string[] others = ["jaar=2030", "jaar=2031&sorteer=ingediend", "jaar=2031&titel=vliet", ""];
        Assert.All(others, query => Assert.Throws<BadQueryException>(() => Lijstvraag.Read(Rij.Parameters($"{query}&cursor={page.Volgende}"))));
        Assert.Single((await ListAsync($"limit=7&jaar=2031&cursor={page.Volgende}")).Kamervragen);
    }

    [Fact]
    public async Task For_a_cursor_of_someone_s_own_making_stays_within_the_filter()
    {
        await StoreAsync(Dossier("2030Z00001", new DateOnly(2030, 3, 1)));
        await StoreAsync(Dossier("2031Z00001", new DateOnly(2031, 3, 1)));
        await StoreAsync(Dossier("2031Z00002", new DateOnly(2031, 3, 2)));
        var cursor = Encoding.UTF8.GetString(Base64Url.DecodeFromChars((await ListAsync("jaar=2031&limit=1")).Volgende!));
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor.Replace("2031Z00002", "' or ''='").Replace("2031-03-02", "zzzz")));

        Assert.Equal(["2031Z00002", "2031Z00001"], Keys(await ListAsync($"jaar=2031&cursor={forged}")));
    }

    private static Kamervraag Dossier(string sleutel, DateOnly? asked) => new() { Sleutel = sleutel, Titel = "Het dempen van de Vliet", Ingediend = asked };

    private static IEnumerable<string> Keys(KamervraagPage page) => page.Kamervragen.Select(row => row.Sleutel);

    private async Task<KamervraagPage> ListAsync(string query) => (await Get<LijstQuery>().GetAsync(Rij.Parameters(query), None)).Make();

    private async Task<(int, int, int)> CallsAmongAsync(int sets)
    {
        await RestartAsync();
        var random = new Random(sets);
        await Get<OverzichtBlob>().WriteAsync(new OverzichtSnapshot(sets, [.. Enumerable.Range(1, sets).Select(number => Rij.Any(random, Rij.Key(number)))]), None);
        await ListAsync("");
        var first = await ListAsync("status=open&status=beantwoord&limit=2");
        return (
            await CallsOfAsync(() => ListAsync("limit=500")),
            await CallsOfAsync(() => ListAsync("ministerie=vws&titel=vliet&telaat=true&limit=50")),
            await CallsOfAsync(() => ListAsync($"status=open&status=beantwoord&cursor={first.Volgende}")));
    }
}
