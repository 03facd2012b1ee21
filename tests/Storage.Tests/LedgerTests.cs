using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

public sealed class LedgerTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private LedgerTable Ledger => new(Clients);

    [Fact]
    public async Task Before_the_first_poll_the_cursor_is_empty() =>
        Assert.Equivalent(new PollCursor(), await Ledger.GetCursorAsync(None), strict: true);

    [Fact]
    public async Task The_cursor_is_read_as_it_was_written()
    {
        var cursor = new PollCursor
        {
            Vensters = new Dictionary<string, PollWindow>(StringComparer.Ordinal) { ["Kamervragen zonder antwoord"] = new("https://example.org", new DateOnly(2031, 1, 1), new DateOnly(2031, 3, 3), "afdruk") },
            LaatsteGeslaagd = Voorbeeld.Moment,
            LaatstePoging = Voorbeeld.Moment,
            LaatsteFout = "De bron antwoordt niet.",
            MisluktOpRij = 2,
            Gearchiveerd = 7,
            Geparkeerd = 1,
            VolgendeHerkansing = Voorbeeld.Moment,
            IngehoudenSinds = Voorbeeld.Moment,
        };

        var written = await Ledger.TryWriteAsync(cursor, new LedgerChange(), None);

        Assert.Equivalent(written, await Ledger.GetCursorAsync(None), strict: true);
    }

    [Fact]
    public async Task A_second_poller_is_refused_and_nothing_of_it_is_counted()
    {
        var cursor = await Ledger.GetCursorAsync(None);
        await Ledger.TryWriteAsync(cursor with { Gearchiveerd = 1 }, Seen("eerste"), None);

        var second = await Ledger.TryWriteAsync(cursor with { Gearchiveerd = 1 }, Seen("tweede"), None);

        Assert.Null(second);
        Assert.Equal(1, (await Ledger.GetCursorAsync(None)).Gearchiveerd);
        Assert.Equal(["eerste"], (await Ledger.ListSeenAsync(Voorbeeld.Moment, None)).Select(seen => seen.Id));
    }

    [Fact]
    public async Task A_step_whose_answer_got_lost_is_counted_once()
    {
        using var transport = HookTransport.LosingTheFirstAnswer("$batch");
        var ledger = new LedgerTable(Connect(transport));

        var written = await ledger.TryWriteAsync(new PollCursor { Gearchiveerd = 1 }, Seen("eerste"), None);

        Assert.Null(written);
        Assert.Equal(1, (await Ledger.GetCursorAsync(None)).Gearchiveerd);
        Assert.Single(await Ledger.ListSeenAsync(Voorbeeld.Moment, None));
    }

    [Fact]
    public async Task A_window_gives_what_was_changed_in_it_and_nothing_older()
    {
        var change = new LedgerChange
        {
            Seen = [new("oud", Voorbeeld.Moment.AddTicks(-1)), new("eerste", Voorbeeld.Moment), new("laatste", Voorbeeld.Moment.AddYears(60))],
        };
        await Ledger.TryWriteAsync(new PollCursor(), change, None);

        var seen = await Ledger.ListSeenAsync(Voorbeeld.Moment, None);

        Assert.Equal(["eerste", "laatste"], seen.Select(one => one.Id).Order(StringComparer.Ordinal));
        Assert.Contains(new SeenVersion("eerste", Voorbeeld.Moment), seen);
    }

    [Fact]
    public async Task Two_versions_of_one_document_are_two()
    {
        await Ledger.TryWriteAsync(new PollCursor(), new LedgerChange { Seen = [new("een", Voorbeeld.Moment), new("een", Voorbeeld.Moment.AddTicks(1))] }, None);

        Assert.Equal(2, (await Ledger.ListSeenAsync(Voorbeeld.Moment, None)).Count);
    }

    [Fact]
    public async Task A_version_has_been_seen_when_it_is_that_very_one()
    {
        await Ledger.TryWriteAsync(new PollCursor(), Seen("een"), None);

        Assert.True(await Ledger.IsSeenAsync(new SeenVersion("een", Voorbeeld.Moment), None));
        Assert.False(await Ledger.IsSeenAsync(new SeenVersion("een", Voorbeeld.Moment.AddTicks(1)), None));
        Assert.False(await Ledger.IsSeenAsync(new SeenVersion("twee", Voorbeeld.Moment), None));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1002, 1002)]
    [InlineData(5000, 1003)]
    public async Task What_has_never_failed_is_counted_up_to_a_limit(int limit, int counted)
    {
        var work = new WerkTable(Clients);
        foreach (var portion in Enumerable.Range(0, 1_003).Select(nr => Werk($"een-{nr}")).Chunk(LedgerChange.MaxDocuments))
        {
            var cursor = await Ledger.GetCursorAsync(None);
            await Ledger.TryWriteAsync(cursor, new LedgerChange { Work = portion }, None);
        }

        await work.WriteAsync(Werk("mislukt") with { Pogingen = 1 }, None);
        await work.DeclareAsync([Werk("herlezen")], None);

        Assert.Equal(counted, await work.CountUntriedAsync(limit, None));
    }

    [Fact]
    public async Task A_parked_document_waits_until_it_is_released()
    {
        var cursor = await Ledger.TryWriteAsync(new PollCursor(), new LedgerChange { Parked = [Parked("een"), Parked("twee")] }, None);
        var before = await Ledger.ListParkedAsync(int.MaxValue, None);

        await Ledger.TryWriteAsync(cursor!, new LedgerChange { Seen = [new("een", Voorbeeld.Moment)], Released = ["een"] }, None);

        Assert.Equal([Parked("een"), Parked("twee")], before);
        Assert.Equal([Parked("twee")], await Ledger.ListParkedAsync(int.MaxValue, None));
    }

    [Fact]
    public async Task A_list_of_waiting_documents_is_no_longer_than_asked_for()
    {
        await Ledger.TryWriteAsync(new PollCursor(), new LedgerChange { Parked = [Parked("een"), Parked("twee"), Parked("zes")] }, None);

        Assert.Equal(["een", "twee"], (await Ledger.ListParkedAsync(2, None)).Select(parked => parked.Id));
    }

    [Fact]
    public async Task As_many_documents_as_a_change_may_name_fit_in_it_whatever_is_in_them()
    {
        var vast = Parked("") with { Record = new string('é', 10_000), Uitleg = new string('é', 10_000) };
        var change = new LedgerChange
        {
            Parked = [.. Enumerable.Range(1, LedgerChange.MaxDocuments).Select(nr => vast with { Id = $"{nr}" })],
        };

        Assert.NotNull(await Ledger.TryWriteAsync(new PollCursor(), change, None));
        Assert.Equal(vast.Record, (await Ledger.ListParkedAsync(1, None))[0].Record);
    }

    [Fact]
    public async Task A_record_of_a_mebibyte_can_be_parked_and_is_read_back()
    {
        var parked = Parked("groot") with { Record = new string('a', 1 << 20) };

        await Ledger.TryWriteAsync(new PollCursor(), new LedgerChange { Parked = [parked] }, None);

        Assert.Equal([parked], await Ledger.ListParkedAsync(10, None));
    }

    [Fact]
    public async Task A_change_of_too_many_documents_is_refused_before_it_is_sent()
    {
        var change = new LedgerChange { Seen = [.. Enumerable.Range(0, 34).Select(nr => new SeenVersion($"{nr}", Voorbeeld.Moment))] };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Ledger.TryWriteAsync(new PollCursor(), change, None));

        Assert.Contains("34 documents; give at most 33", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_no_table_takes_is_no_obstacle() =>
        Assert.NotNull(await Ledger.TryWriteAsync(
            new PollCursor(), new LedgerChange { Parked = [Parked("een") with { Gewijzigd = default }], Seen = [new("twee", default)] }, None));

    private static LedgerChange Seen(string id) => new() { Seen = [new(id, Voorbeeld.Moment)] };

    private static Werk Werk(string id) => new() { BlobName = $"{id}/0123456789abcdef.xml", Id = id, Sinds = Voorbeeld.Moment, VolgendePoging = Voorbeeld.Moment };

    private static ParkedDocument Parked(string id) => new()
    {
        Id = id,
        Gewijzigd = Voorbeeld.Moment,
        Record = "<record/>",
        Code = "te-groot",
        Uitleg = "Het document is te groot.",
        Pogingen = 2,
        Sinds = Voorbeeld.Moment,
        VolgendePoging = Voorbeeld.Moment.AddHours(1),
    };
}
