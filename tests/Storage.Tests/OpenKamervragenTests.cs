using Kamervragen.Dossiers;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

public sealed class OpenKamervragenTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private OpenKamervraagQuery Open => new(Clients);

    [Fact]
    public async Task Sets_without_a_whole_answer_are_given_by_year_and_number()
    {
        await WriteAsync(
            Set("2031Z00003", Status.Open),
            Set("2031Z00001", Status.DeelsBeantwoord),
            Set("2030Z00009", Status.Uitgesteld),
            Set("2031Z00002", Status.Beantwoord),
            Set("2031Z00004", Status.Ingetrokken));

        Assert.Equal(["2030Z00009", "2031Z00001", "2031Z00003"], await NumbersAsync(after: null));
    }

    [Fact]
    public async Task Oral_questions_and_sets_without_a_number_are_left_out()
    {
        await WriteAsync(
            Set("2031Z00005", Status.Open) with { Mondeling = true },
            Set("ah-tk-20302031-7", Status.Uitgesteld) with { Vraagnummer = null },
            Set("2031Z00006", Status.Open));

        Assert.Equal(["2031Z00006"], await NumbersAsync(after: null));
    }

    [Fact]
    public async Task One_can_begin_behind_any_set_also_when_that_is_no_longer_open()
    {
        await WriteAsync(Set("2030Z00001", Status.Open), Set("2031Z00001", Status.Open), Set("2031Z00002", Status.Open), Set("2032Z00001", Status.Open));
        var place = (await ListAsync(after: null)).Single(set => set.Vraagnummer == "2031Z00001").Plaats;
        await new KamervraagTable(Clients, NewChanges()).ProjectAsync(
            Set("2031Z00001", Status.Beantwoord), new DossierSlot { Sleutel = "2031Z00001", Generatie = "b", Volgorde = 2 }, None);

        Assert.Equal(["2031Z00002", "2032Z00001"], await NumbersAsync(place));
    }

    [Fact]
    public async Task The_term_is_given_where_there_is_one_and_the_day_of_the_last_news_always()
    {
        await WriteAsync(Set("2031Z00007", Status.Open) with { Termijn = new DateOnly(2031, 4, 14) }, Set("2031Z00008", Status.Open));

        var sets = await ListAsync(after: null);

        Assert.Equal([new DateOnly(2031, 4, 14), null], sets.Select(set => set.Termijn));
        Assert.All(sets, set => Assert.True(set.GewijzigdOp > DateTimeOffset.UnixEpoch));
    }

    private static Kamervraag Set(string number, Status status) => Voorbeeld.Dossier(sleutel: number) with { Status = status };

    private async Task WriteAsync(params Kamervraag[] sets)
    {
        var table = new KamervraagTable(Clients, NewChanges());
        foreach (var set in sets)
        {
            await table.ProjectAsync(set, new DossierSlot { Sleutel = set.Sleutel, Generatie = "a", Volgorde = 1 }, None);
        }
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(string? after) => [.. (await ListAsync(after)).Select(set => set.Vraagnummer)];

    private async Task<IReadOnlyList<OpenKamervraag>> ListAsync(string? after)
    {
        var sets = new List<OpenKamervraag>();
        await foreach (var set in Open.ListAsync(after, None))
        {
            sets.Add(set);
        }

        return sets;
    }
}
