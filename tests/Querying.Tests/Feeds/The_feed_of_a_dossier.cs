using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Feeds;

public sealed class The_feed_of_a_dossier(AzuriteFixture azurite) : FeedTest(azurite)
{
    private const string Key = "2031Z00001";

    private static Kamervraag Deferred => Dossier(Key) with
    {
        Status = Status.Uitgesteld,
        Mededelingen = [new DossierMededeling { Datum = new DateOnly(2031, 3, 10), Soort = Mededelingsoort.Uitstel, Tekst = "Het duurt langer." }],
    };

    [Fact]
    public async Task Has_an_entry_for_each_step_the_last_first()
    {
        await StoreLaterAsync(Answered(Deferred));

        var feed = await ReadAsync(await SetAsync(Key));

        Assert.Equal(["Beantwoord", "Beantwoording uitgesteld", "Vragen ingediend"], feed.Entries.Select(entry => Atom.Text(entry, "title").Split(':')[0]));
        Assert.Equal(["2031-03-20T00:00:00Z", "2031-03-10T00:00:00Z", "2031-03-03T00:00:00Z"], feed.Entries.Select(entry => Atom.Text(entry, "updated")));
    }

    [Fact]
    public async Task Gets_an_entry_when_the_answer_comes_and_leaves_the_others_as_they_were()
    {
        await StoreLaterAsync(Deferred);
        var before = await ReadAsync(await SetAsync(Key));
        await StoreLaterAsync(Answered(Deferred));
        var after = await ReadAsync(await SetAsync(Key));

        Assert.Equal(before.Entries.Select(entry => entry.ToString()), after.Entries.Skip(1).Select(entry => entry.ToString()));
        Assert.StartsWith("Beantwoord:", Atom.Text(after.Entries[0], "title"), StringComparison.Ordinal);
        Assert.NotEqual(before.Updated, after.Updated);
    }

    [Fact]
    public async Task Is_the_same_while_nothing_changes()
    {
        await StoreLaterAsync(Deferred);
        var before = await BodyAsync(await SetAsync(Key));
        await StoreLaterAsync(Deferred);
        await StoreLaterAsync(Dossier("2031Z00002"));

        Assert.Equal(before, await BodyAsync(await SetAsync(Key)));
    }

    [Fact]
    public async Task Says_that_questions_were_withdrawn()
    {
        await StoreLaterAsync(Dossier(Key) with
        {
            Status = Status.Ingetrokken,
            Mededelingen = [new DossierMededeling { Datum = new DateOnly(2031, 3, 11), Soort = Mededelingsoort.Ingetrokken, Tekst = "Ingetrokken." }],
        });

        Assert.StartsWith("Vragen ingetrokken:", Atom.Text((await ReadAsync(await SetAsync(Key))).Entries[0], "title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_questions_were_answered_again()
    {
        var answered = Answered(Dossier(Key));
        await StoreLaterAsync(answered with
        {
            Vragen = [answered.Vragen[0] with { AntwoordBron = "ah-tk-20302031-8", EerdereAntwoorden = [new AntwoordVersie("ah-tk-20302031-7", new DateOnly(2031, 3, 20), "Nee.", ["1"])] }],
        });

        Assert.Contains((await ReadAsync(await SetAsync(Key))).Entries, entry => Atom.Text(entry, "title").StartsWith("Opnieuw beantwoord:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Has_a_step_whose_day_nobody_knows_at_the_moment_of_the_last_change()
    {
        await StoreLaterAsync(Dossier(Key) with { Ingediend = null });

        var feed = await ReadAsync(await SetAsync(Key));

        Assert.Equal(feed.Updated, Atom.Text(feed.Entries[0], "updated"));
    }

    [Fact]
    public async Task Takes_two_calls_to_storage()
    {
        await StoreAsync(Dossier(Key));

        Assert.Equal(2, await CallsOfAsync(() => SetAsync(Key)));
    }

    [Fact]
    public async Task That_is_not_there_is_null() => Assert.Null(await SetAsync("2031Z99999"));
}
