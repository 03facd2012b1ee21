using Azure.Data.Tables;
using Kamervragen.Dossiers;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

public sealed class DossierTableTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private const int Large = 150;

    private DossierTable Dossiers => new(Clients);

    [Fact]
    public async Task A_dossier_with_a_value_in_every_field_is_read_as_it_was_written()
    {
        await CommitAsync(Voorbeeld.Rijk());

        Assert.Equal(DossierJson.Write(Voorbeeld.Rijk()), DossierJson.Write((await ReadAsync())!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(Large)]
    public async Task A_dossier_of_any_number_of_questions_is_read_as_it_was_written(int questions)
    {
        await CommitAsync(Voorbeeld.Dossier(questions));

        Assert.Equal(DossierJson.Write(Voorbeeld.Dossier(questions)), DossierJson.Write((await ReadAsync())!));
    }

    [Fact]
    public async Task Texts_beyond_a_row_or_a_transaction_are_read_as_they_were_written()
    {
        var vast = new string('é', 300_000);
        var wide = new string('ë', 90_000);
        var plain = new string('a', 190_000);
        var dossier = Voorbeeld.Dossier() with
        {
            Toelichting = vast,
            Vragen = [.. Enumerable.Range(1, 12).Select(nr => Voorbeeld.Paar(nr, plain, $"{nr} {plain}")), Voorbeeld.Paar(13, wide, wide), Voorbeeld.Paar(14, vast, vast)],
        };

        await CommitAsync(dossier);

        Assert.Equal(DossierJson.Write(dossier), DossierJson.Write((await ReadAsync())!));
    }

    [Fact]
    public async Task A_group_of_thousands_of_numbers_is_no_obstacle()
    {
        var group = Enumerable.Range(1, 60_000).Select(nr => $"{nr}").ToList();
        var dossier = Voorbeeld.Dossier() with { Vragen = [Voorbeeld.Paar(1, "Waarom?", "Daarom.") with { AntwoordGroep = group }] };

        await CommitAsync(dossier);

        Assert.Equal(60_000, (await ReadAsync())!.Vragen[0].AntwoordGroep.Count);
    }

    [Fact]
    public async Task The_same_content_again_writes_nothing()
    {
        await CommitAsync(Voorbeeld.Rijk());
        var slot = await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None);

        var calls = await CallsOfAsync(async () => Assert.NotNull(await Dossiers.TryCommitAsync(Voorbeeld.Rijk(), slot, None)));

        Assert.Empty(calls);
    }

    [Fact]
    public async Task Questions_that_are_no_longer_there_leave_no_rows()
    {
        await CommitAsync(Voorbeeld.Dossier(5));
        await CommitAsync(Voorbeeld.Dossier(2));

        Assert.Equal(["000", "001", "002"], await RowKeysAsync(TableNames.VraagAntwoorden, Voorbeeld.Sleutel));
    }

    [Fact]
    public async Task A_writer_who_looked_before_another_wrote_is_refused()
    {
        await CommitAsync(Voorbeeld.Dossier());
        var slot = await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None);
        await CommitAsync(Voorbeeld.Dossier(woord: "Nee"));

        Assert.Null(await Dossiers.TryCommitAsync(Voorbeeld.Dossier(woord: "Misschien"), slot, None));
        Assert.StartsWith("Nee", (await ReadAsync())!.Vragen[0].Antwoord, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_first_writers_one_is_refused()
    {
        var slot = await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None);
        await CommitAsync(Voorbeeld.Dossier());

        Assert.Null(await Dossiers.TryCommitAsync(Voorbeeld.Dossier(woord: "Nee"), slot, None));
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_set_while_it_is_rewritten()
    {
        const int Writes = 16;
        await CommitAsync(Voorbeeld.Dossier(Large, "Ja"));
        var reader = new DossierTable(Connect());
        var writing = Task.Run(async () =>
        {
            for (var write = 1; write <= Writes; write++)
            {
                await CommitAsync(Voorbeeld.Dossier(Large - (write % 2), write % 2 == 0 ? "Ja" : "Nee"));
            }
        });

        while (!writing.IsCompleted)
        {
            var dossier = await reader.ReadAsync(Voorbeeld.Sleutel, None);
            var word = dossier!.Vragen[0].Antwoord!.Split(',')[0];
            Assert.Equal(word == "Ja" ? Large : Large - 1, dossier.Vragen.Count);
            Assert.All(dossier.Vragen, question => Assert.StartsWith(word, question.Antwoord, StringComparison.Ordinal));
        }

        await writing;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_large_write_cut_off_anywhere_shows_readers_the_old_or_the_new_and_the_next_write_leaves_no_trace_of_it(int transaction)
    {
        await CommitAsync(Voorbeeld.Dossier(Large, "Ja"));
        await CutOffAsync(transaction, Voorbeeld.Dossier(Large, "Nee"));

        var seen = await ReadAsync();
        await CommitAsync(Voorbeeld.Dossier(2, "Misschien"));

        var word = seen!.Vragen[0].Antwoord!.Split(',')[0];
        Assert.Equal((Large, transaction <= 3 ? "Ja" : "Nee"), (seen.Vragen.Count(question => question.Antwoord!.StartsWith(word, StringComparison.Ordinal)), word));
        Assert.Equal(["000", "001", "002"], await RowKeysAsync(TableNames.VraagAntwoorden, Voorbeeld.Sleutel));
    }

    [Fact]
    public async Task Leftovers_go_also_when_the_content_stays_as_it_was()
    {
        await CommitAsync(Voorbeeld.Dossier());
        await CutOffAsync(2, Voorbeeld.Dossier(Large, "Nee"));
        Assert.Equal(102, (await RowsAsync(TableNames.VraagAntwoorden, Voorbeeld.Sleutel)).Count - 1);

        await CommitAsync(Voorbeeld.Dossier());

        Assert.Equal(["000", "001", "002"], await RowKeysAsync(TableNames.VraagAntwoorden, Voorbeeld.Sleutel));
    }

    [Fact]
    public async Task Tidying_up_never_removes_rows_that_another_writer_has_made_current_again()
    {
        await CommitAsync(Voorbeeld.Dossier(Large, "Ja"));
        using var transport = new HookTransport(call => call == 2 ? CommitAsync(Voorbeeld.Dossier(Large, "Ja")) : Task.CompletedTask, "$batch");
        var slow = new DossierTable(Connect(transport));

        var committed = await slow.TryCommitAsync(Voorbeeld.Dossier(2, "Nee"), await slow.GetSlotAsync(Voorbeeld.Sleutel, None), None);

        Assert.NotNull(committed);
        Assert.Equal(DossierJson.Write(Voorbeeld.Dossier(Large, "Ja")), DossierJson.Write((await ReadAsync())!));
    }

    [Fact]
    public async Task A_writer_whose_rows_were_tidied_away_before_its_commit_is_refused()
    {
        await CommitAsync(Voorbeeld.Dossier());
        using var transport = new HookTransport(call => call == 3 ? CommitAsync(Voorbeeld.Dossier()) : Task.CompletedTask, "$batch");
        var slow = new DossierTable(Connect(transport));

        var committed = await slow.TryCommitAsync(Voorbeeld.Dossier(Large, "Nee"), await slow.GetSlotAsync(Voorbeeld.Sleutel, None), None);

        Assert.Null(committed);
        Assert.Equal(2, (await ReadAsync())!.Vragen.Count);
    }

    [Fact]
    public async Task A_removed_dossier_is_gone_for_readers_and_goes_on_counting()
    {
        await CommitAsync(Voorbeeld.Dossier(Large));
        var slot = await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None);

        var removed = await Dossiers.TryRemoveAsync(slot, None);

        Assert.Null(await ReadAsync());
        Assert.Equal(slot.Volgorde + 1, removed!.Volgorde);
        Assert.Equal(["000"], await RowKeysAsync(TableNames.VraagAntwoorden, Voorbeeld.Sleutel));
    }

    [Fact]
    public async Task A_removed_dossier_can_be_made_again_and_is_later_than_its_removal()
    {
        await CommitAsync(Voorbeeld.Dossier());
        var removed = await Dossiers.TryRemoveAsync(await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None), None);

        var again = await CommitAsync(Voorbeeld.Dossier());

        Assert.Equal(removed!.Volgorde + 1, again.Volgorde);
        Assert.NotNull(await ReadAsync());
    }

    [Fact]
    public async Task Removing_what_never_was_or_is_no_more_writes_nothing()
    {
        var never = await Dossiers.GetSlotAsync("2031Z99999", None);
        await CommitAsync(Voorbeeld.Dossier());
        var removed = await Dossiers.TryRemoveAsync(await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None), None);

        var calls = await CallsOfAsync(async () =>
        {
            await Dossiers.TryRemoveAsync(never, None);
            await Dossiers.TryRemoveAsync(removed!, None);
        });

        Assert.Empty(calls);
    }

    [Fact]
    public async Task A_reading_that_a_writer_overtook_is_repeated()
    {
        await CommitAsync(Voorbeeld.Dossier());
        var table = Clients.Table(TableNames.VraagAntwoorden);
        TableEntity row = await table.GetEntityAsync<TableEntity>(Voorbeeld.Sleutel, "001");
        using var transport = new HookTransport(
            call => call == 1 ? table.DeleteEntityAsync(Voorbeeld.Sleutel, "001") : table.UpsertEntityAsync(row), TableNames.VraagAntwoorden);

        var dossier = await new DossierTable(Connect(transport)).ReadAsync(Voorbeeld.Sleutel, None);

        Assert.Equal(DossierJson.Write(Voorbeeld.Dossier()), DossierJson.Write(dossier!));
    }

    [Fact]
    public async Task Rows_that_never_form_a_whole_are_an_error_with_the_remedy()
    {
        await CommitAsync(Voorbeeld.Dossier());
        await Clients.Table(TableNames.VraagAntwoorden).DeleteEntityAsync(Voorbeeld.Sleutel, "001");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(ReadAsync);

        Assert.EndsWith("process one of its publications again.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_whose_answer_got_lost_is_found_done_by_the_next_try()
    {
        using var transport = HookTransport.LosingTheFirstAnswer("$batch");
        var dossiers = new DossierTable(Connect(transport));

        var first = await dossiers.TryCommitAsync(Voorbeeld.Dossier(), await dossiers.GetSlotAsync(Voorbeeld.Sleutel, None), None);
        var second = await dossiers.TryCommitAsync(Voorbeeld.Dossier(), await dossiers.GetSlotAsync(Voorbeeld.Sleutel, None), None);

        Assert.Null(first);
        Assert.Equal(1, second!.Volgorde);
    }

    [Fact]
    public async Task A_missing_table_is_an_error_and_not_another_writer()
    {
        var slot = await Dossiers.GetSlotAsync(Voorbeeld.Sleutel, None);
        await Clients.Table(TableNames.VraagAntwoorden).DeleteAsync();

        var exception = await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => Dossiers.TryCommitAsync(Voorbeeld.Dossier(), slot, None));

        Assert.Equal("TableNotFound", exception.ErrorCode);
    }

    private async Task<DossierSlot> CommitAsync(Kamervraag dossier)
    {
        var committed = await Dossiers.TryCommitAsync(dossier, await Dossiers.GetSlotAsync(dossier.Sleutel, None), None);
        return committed ?? throw new InvalidOperationException("Nobody else writes here.");
    }

    private async Task CutOffAsync(int transaction, Kamervraag dossier)
    {
        using var transport = new HookTransport(call => call == transaction ? Task.FromException(new CutOffException()) : Task.CompletedTask, "$batch");
        var dossiers = new DossierTable(Connect(transport));
        var slot = await dossiers.GetSlotAsync(dossier.Sleutel, None);
        await Assert.ThrowsAsync<CutOffException>(() => dossiers.TryCommitAsync(dossier, slot, None));
    }

    private Task<Kamervraag?> ReadAsync() => Dossiers.ReadAsync(Voorbeeld.Sleutel, None);
}
