using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Tests.Lists;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Figures;

public sealed class Quality(AzuriteFixture azurite) : QueryTest(azurite)
{
    [Fact]
    public async Task Tells_which_part_of_the_questions_of_answered_sets_has_an_answer()
    {
        await WriteAsync(
            Row(1) with { AantalVragen = 4, AantalAntwoorden = 3 },
            Row(2) with { AantalVragen = 4, AantalAntwoorden = 4 },
            Row(3) with { AantalVragen = 9, Status = "open" },
            Row(4) with { AantalVragen = 9, Mondeling = true });

        var quality = await GetAsync();

        Assert.Equal((4, 8, 7, 0.875), (quality.Kamervragen, quality.VragenVanBeantwoorde, quality.DaarvanMetAntwoord, quality.Koppelgraad));
    }

    [Fact]
    public async Task Counts_the_sets_with_flaws_by_code_and_those_without_a_number()
    {
        await WriteAsync(
            Row(1) with { Gebreken = "vraag-verschilt zonder-antwoord" },
            Row(2) with { Gebreken = "vraag-verschilt", Vraagnummer = null },
            Row(3));

        var quality = await GetAsync();

        Assert.Equal((2, 1), (quality.MetGebrek, quality.ZonderVraagnummer));
        Assert.Equal([KeyValuePair.Create("vraag-verschilt", 2), KeyValuePair.Create("zonder-antwoord", 1)], quality.Gebreken);
    }

    [Fact]
    public async Task Tells_how_far_behind_it_may_be_and_what_waits()
    {
        var now = Clock.GetUtcNow();
        await WriteAsync(Row(1) with { Ingediend = "2024-03-01", Beantwoord = "2024-03-14", GewijzigdOp = now.AddHours(-2) });
        await Get<LedgerTable>().TryWriteAsync(new PollCursor { LaatsteGeslaagd = now, Geparkeerd = 3 }, new LedgerChange(), None);
        await Get<VerdictTable>().WriteAsync(new Verdict("ah-tk-2", "0123456789abcdef", "Dit is geen publicatie.", now), None);
        Clock.Advance(TimeSpan.FromMinutes(10));

        var quality = await GetAsync();

        Assert.Equal((now.AddMinutes(10), now, 600), (quality.Moment, quality.LaatsteGeslaagdePoll, quality.Achterstand));
        Assert.Equal(("2024-03-14", now.AddHours(-2), 7_800), (quality.NieuwsteDag, quality.LaatsteWijziging, quality.SecondenSindsWijziging));
        Assert.Equal((3, 1), (quality.Wachtend, quality.Onleesbaar));
    }

    [Fact]
    public async Task Of_an_empty_store_says_that_nothing_is_known()
    {
        var quality = await GetAsync();

        Assert.Equivalent(new Kwaliteit { Moment = Clock.GetUtcNow() }, quality, strict: true);
    }

    [Fact]
    public async Task Takes_three_calls_to_storage_however_many_sets_there_are()
    {
        await GetAsync();
        var few = await CallsOfAsync(GetAsync);
        await RestartAsync();
        await WriteAsync([.. Enumerable.Range(1, 1_000).Select(Row)]);
        await GetAsync();

        Assert.Equal((3, 3), (few, await CallsOfAsync(GetAsync)));
    }

    private static KamervraagRow Row(int number) => new() { Sleutel = Rij.Key(number), Vraagnummer = Rij.Key(number), Titel = "", Status = "beantwoord" };

    private Task WriteAsync(params KamervraagRow[] rows) => Get<OverzichtBlob>().WriteAsync(new OverzichtSnapshot(rows.Length, rows), None);

    private Task<Kwaliteit> GetAsync() => Get<KwaliteitQuery>().GetAsync(Rij.Parameters(""), None);
}
