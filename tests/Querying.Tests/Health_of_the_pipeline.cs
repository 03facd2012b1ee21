using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

public sealed class Health_of_the_pipeline(AzuriteFixture azurite) : QueryTest(azurite)
{
    private static readonly TimeSpan StaleAfter = TimeSpan.FromHours(3);

    [Fact]
    public async Task Is_verouderd_before_the_first_poll() =>
        Assert.Equal(("verouderd", null), await StatusAsync());

    [Fact]
    public async Task Is_goed_until_the_last_successful_poll_is_too_long_ago()
    {
        var polled = Clock.GetUtcNow();
        await Get<LedgerTable>().TryWriteAsync(new PollCursor { LaatsteGeslaagd = polled, LaatstePoging = polled }, new LedgerChange(), None);

        Clock.Advance(StaleAfter);
        var atTheLimit = await StatusAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        var beyond = await StatusAsync();

        Assert.Equal(("goed", polled), atTheLimit);
        Assert.Equal(("verouderd", polled), beyond);
    }

    [Fact]
    public async Task Says_why_the_last_poll_failed_how_far_each_search_is_and_what_was_counted()
    {
        var cursor = new PollCursor
        {
            Vensters = new Dictionary<string, PollWindow>(StringComparer.Ordinal) { ["Kamervragen (Aanhangsel)"] = new("https://example.org", new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 14), "afdruk") },
            LaatsteFout = "De bron antwoordt niet.",
            MisluktOpRij = 2,
            Gearchiveerd = 7,
        };
        await Get<LedgerTable>().TryWriteAsync(cursor, new LedgerChange(), None);

        var health = await GetAsync();

        Assert.Equal(("De bron antwoordt niet.", 2, 7), (health.LaatsteFout, health.MisluktOpRij, health.Gearchiveerd));
        Assert.Equal(new DateOnly(2024, 3, 14), health.Bijgewerkt["Kamervragen (Aanhangsel)"]);
    }

    [Fact]
    public async Task Names_the_documents_that_wait_and_those_that_cannot_be_read()
    {
        var now = Clock.GetUtcNow();
        var parked = new ParkedDocument
        {
            Id = "ah-tk-1",
            Gewijzigd = now,
            Record = "<record/>",
            Code = "te-groot",
            Uitleg = "Te groot.",
            Pogingen = 1,
            Sinds = now,
            VolgendePoging = now.AddHours(1),
        };
        await Get<LedgerTable>().TryWriteAsync(new PollCursor { Geparkeerd = 1 }, new LedgerChange { Parked = [parked] }, None);
        await Get<VerdictTable>().WriteAsync(new Verdict("ah-tk-2", "0123456789abcdef", "Dit is geen publicatie.", now), None);

        var health = await GetAsync();

        Assert.Equal([new WaitingDocument("ah-tk-1", "te-groot", "Te groot.", 1, now, now.AddHours(1))], health.Wachtend);
        Assert.Equal([new UnreadableDocument("ah-tk-2", "Dit is geen publicatie.", now)], health.Onleesbaar);
    }

    [Fact]
    public async Task Counts_the_documents_that_failed_too_often()
    {
        var queue = Get<StorageClients>().Queues.GetQueueClient(HealthQuery.PoisonQueue);
        await queue.CreateAsync();
        await queue.SendMessageAsync("{}");

        Assert.Equal(1, (await GetAsync()).Vergiftigd);
    }

    [Fact]
    public async Task Takes_at_most_four_calls_to_storage()
    {
        await Get<LedgerTable>().TryWriteAsync(new PollCursor { Geparkeerd = 1 }, new LedgerChange(), None);

        Assert.Equal(4, await CallsOfAsync(GetAsync));
    }

    private Task<Health> GetAsync() => Get<HealthQuery>().GetAsync(StaleAfter, None);

    private async Task<(string Status, DateTimeOffset? Last)> StatusAsync()
    {
        var health = await GetAsync();
        return (health.Status, health.LaatsteGeslaagdePoll);
    }
}
