using Azure.Data.Tables;
using Kamervragen.Testing;
using Xunit.Abstractions;

namespace Kamervragen.Storage.Tests;

public sealed class TextTests(AzuriteFixture azurite, ITestOutputHelper output) : StorageTest(azurite)
{
    [Fact]
    public void A_split_text_is_joined_again_and_no_piece_is_too_long_or_begins_with_half_a_character()
    {
        const int Seed = 4711;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (var round = 0; round < 200; round++)
        {
            var length = random.Next(0, 3) switch { 0 => random.Next(0, 50), 1 => TextColumns.MaxUnits + random.Next(-2, 3), _ => random.Next(0, 150_000) };
            var text = string.Concat(Enumerable.Range(0, length / 2).Select(_ => random.Next(3) == 0 ? "🚧" : "aé"));
            text = random.Next(2) == 0 ? "x" + text : text;

            var pieces = TextColumns.Split(text).ToList();

            Assert.Equal(text, string.Concat(pieces));
            Assert.All(pieces, piece => Assert.InRange(piece.Length, 0, TextColumns.MaxUnits));
            Assert.All(pieces, piece => Assert.False(piece.Length > 0 && char.IsLowSurrogate(piece[0])));
        }
    }

    [Fact]
    public async Task A_text_of_several_columns_comes_back_from_the_table_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Wat vindt u van 🚧? ", 6_000));
        var row = new TableEntity("teksten", "1");
        TextColumns.Write(row, "Vraag", text);
        await Clients.Table(TableNames.Ledger).AddEntityAsync(row);

        TableEntity read = await Clients.Table(TableNames.Ledger).GetEntityAsync<TableEntity>("teksten", "1");

        Assert.Equal(text, TextColumns.Read(read, "Vraag"));
        Assert.Equal(["Vraag", "Vraag_2", "Vraag_3", "Vraag_4"], read.Keys.Where(name => name.StartsWith("Vraag", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_text_is_not_an_absent_one()
    {
        var row = new TableEntity("p", "r");
        TextColumns.Write(row, "Leeg", "");
        TextColumns.Write(row, "Afwezig", null);

        Assert.Equal(("", null), (TextColumns.Read(row, "Leeg"), TextColumns.Read(row, "Afwezig")));
    }

    [Fact]
    public void A_summary_that_is_too_long_says_that_it_was_cut()
    {
        var row = new TableEntity("p", "r");
        TextColumns.WriteSummary(row, "Titel", new string('a', TextColumns.MaxSummaryUnits + 1));

        Assert.EndsWith("a…", row.GetString("Titel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_beyond_the_limit_of_a_row_moves_to_a_blob_and_is_read_back()
    {
        var texts = new OverflowTexts(Clients);
        var text = new string('é', OverflowTexts.MaxUnitsInRow + 1);
        var row = new TableEntity("p", "r");

        await texts.WriteAsync(row, "Antwoord", text, None);

        Assert.Equal(["AntwoordBlob"], row.Keys.Except(["PartitionKey", "RowKey"], StringComparer.Ordinal));
        Assert.Equal(text, await texts.ReadAsync(row, "Antwoord", None));
    }

    [Fact]
    public async Task Writing_the_same_large_text_twice_keeps_one_blob()
    {
        var texts = new OverflowTexts(Clients);
        var text = new string('a', OverflowTexts.MaxUnitsInRow + 1);

        await texts.WriteAsync(new TableEntity("p", "1"), "Vraag", text, None);
        await texts.WriteAsync(new TableEntity("p", "2"), "Vraag", text, None);

        Assert.Single(Clients.Container(ContainerNames.Texts).GetBlobs());
    }

    [Fact]
    public async Task A_third_text_that_would_push_the_row_over_its_limit_moves_to_a_blob()
    {
        var texts = new OverflowTexts(Clients);
        var row = new TableEntity("p", "r");
        foreach (var name in (string[])["Titel", "Vraag", "Antwoord"])
        {
            await texts.WriteAsync(row, name, new string('a', 180_000), None);
        }

        EntitySize.Require(row);
        Assert.Equal((true, true, false), (row.ContainsKey("Titel"), row.ContainsKey("Vraag"), row.ContainsKey("Antwoord")));
        Assert.Equal(180_000, (await texts.ReadAsync(row, "Antwoord", None))!.Length);
    }
}
