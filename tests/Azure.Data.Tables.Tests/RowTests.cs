using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class RowTests(AzuriteFixture azurite)
{
    public static TheoryData<string> OddKeys => new(
        "O'Brien", "''", "twee  spaties", "één", "a+b", "100%", "%25", "a&b=c", "a;b:c,d", "(x)", "\"", "[]{}|^~`", "naïef€", "日本", "\U0001F600", ".", "..", "!*");

    [Fact]
    public async Task A_dictionary_row_comes_back_with_the_types_it_had()
    {
        var table = await NewTable.CreateAsync(azurite);
        var moment = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero).AddTicks(1_234_567);
        var written = new TableEntity("p", "r")
        {
            ["Tekst"] = "één",
            ["Leeg"] = "",
            ["Waar"] = true,
            ["Aantal"] = 42,
            ["Groot"] = 42L,
            ["Breuk"] = 42.0,
            ["Klein"] = 5e-324,
            ["Id"] = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["Moment"] = moment,
            ["Bytes"] = new byte[] { 1, 2, 3 },
        };

        await table.AddEntityAsync(written);
        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("één", read["Tekst"]);
        Assert.Equal("", read["Leeg"]);
        Assert.Equal(true, read["Waar"]);
        Assert.Equal(42, read["Aantal"]);
        Assert.Equal(42L, read["Groot"]);
        Assert.Equal(42.0, read["Breuk"]);
        Assert.Equal(5e-324, read["Klein"]);
        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), read["Id"]);
        Assert.Equal(moment, read["Moment"]);
        Assert.Equal(new byte[] { 1, 2, 3 }, read["Bytes"]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public async Task Doubles_that_json_has_no_number_for_come_back(double value)
    {
        var table = await NewTable.CreateAsync(azurite);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Breuk"] = value });

        Assert.Equal(value, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetDouble("Breuk"));
        Assert.Equal(value, (await table.GetEntityAsync<Meting>("p", "r")).Value.Breuk);
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task Any_key_finds_its_row_again(string key)
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 });

        var etag = (await table.UpdateEntityAsync(new TableEntity(key, key) { ["N"] = 2 }, ETag.All)).Headers.ETag;
        TableEntity read = await table.GetEntityAsync<TableEntity>(key, key);
        var queried = await table.QueryAsync<TableEntity>(row => row.PartitionKey == key && row.RowKey == key).AllAsync();
        var deleted = await table.DeleteEntityAsync(key, key, etag!.Value);

        Assert.Equal((key, key, 2), (read.PartitionKey, read.RowKey, read.GetInt32("N")));
        Assert.Equal(key, Assert.Single(queried).RowKey);
        Assert.Equal(204, deleted.Status);
    }

    [Fact]
    public async Task An_empty_row_key_is_a_key()
    {
        var table = await NewTable.CreateAsync(azurite);

        await table.AddEntityAsync(new TableEntity("p", ""));

        Assert.Equal("", (await table.GetEntityAsync<TableEntity>("p", "")).Value.RowKey);
    }

    [Fact]
    public async Task Reading_gives_the_etag_and_the_timestamp_of_the_last_write()
    {
        var table = await NewTable.CreateAsync(azurite);
        var written = await table.AddEntityAsync(new TableEntity("p", "r"));

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(written.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal(TimeSpan.Zero, read.Timestamp.Value.Offset);
    }

    [Fact]
    public async Task Select_leaves_the_other_columns_out()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2L, ["C"] = 3.0 });

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r", ["B"]);

        Assert.Equal(2L, read.GetInt64("B"));
        Assert.False(read.ContainsKey("A") || read.ContainsKey("C"));
    }

    [Fact]
    public async Task Merge_keeps_columns_that_replace_drops()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 });
        TableEntity merged = await table.GetEntityAsync<TableEntity>("p", "r");
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, TableUpdateMode.Replace);
        TableEntity replaced = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((1, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, null, 3), (replaced.GetInt32("A"), replaced.GetInt32("B"), replaced.GetInt32("C")));
    }

    [Fact]
    public async Task A_null_column_is_not_sent_so_a_merge_leaves_it()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "blijft" });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = null });

        Assert.Equal("blijft", (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("A"));
    }

    [Fact]
    public void The_synchronous_members_do_the_same()
    {
        var table = new TableClient(azurite.ConnectionString, NewTable.Name());

        Assert.Equal(204, table.CreateIfNotExists().GetRawResponse().Status);
        Assert.Equal(409, table.CreateIfNotExists().GetRawResponse().Status);
        var etag = table.AddEntity(new TableEntity("p", "r") { ["A"] = 1 }).Headers.ETag!.Value;
        table.UpdateEntity(new TableEntity("p", "r") { ["B"] = 2 }, etag);
        table.UpsertEntity(new TableEntity("p", "s") { ["C"] = 3 });
        Assert.Equal(2, table.GetEntity<TableEntity>("p", "r").Value.GetInt32("B"));
        Assert.True(table.GetEntityIfExists<TableEntity>("p", "s").HasValue);
        Assert.Equal("r s", string.Join(' ', table.Query<TableEntity>("PartitionKey eq 'p'").Select(row => row.RowKey)));
        table.SubmitTransaction([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]);
        table.DeleteEntity(new TableEntity("p", "s"));
        Assert.Empty(table.Query<TableEntity>());
        Assert.Equal(204, table.Delete().Status);
    }
}
