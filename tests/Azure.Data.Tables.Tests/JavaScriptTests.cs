using System.Globalization;
using System.Text.Json;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>What this client writes Microsoft's own for JavaScript reads, and the other way round.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class JavaScriptTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task It_reads_every_type_that_we_write()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(Meting.Vol("O'Brien één", "a+b %"));

        var row = await JavaScriptAsync(table, "read", "O'Brien één", "a+b %");

        Assert.Equal("Int64 9223372036854775807", Column(row, "Groot"));
        Assert.Equal("Int32 -2147483648", Column(row, "Aantal"));
        Assert.Equal("Double 0.1", Column(row, "MisschienBreuk"));
        Assert.Equal("Boolean true", Column(row, "Waar"));
        Assert.Equal("Guid 0f8fad5b-d9cb-469f-a165-70867728950e", Column(row, "Id"));
        Assert.Equal("DateTime 2024-02-29T23:59:59.1234567Z", Column(row, "Moment"));
        Assert.Equal("DateTime 2024-07-01T10:00:00.0000000Z", Column(row, "Tijdstip"));
        Assert.Equal("Binary AAH+/w==", Column(row, "Bytes"));
        Assert.Equal("String Thursday", Column(row, "Dag"));
        Assert.Equal($"String {Meting.Vol("", "").Tekst}", Column(row, "Tekst"));
    }

    [Fact]
    public async Task We_read_every_type_that_it_writes()
    {
        var table = await NewTable.CreateAsync(azurite);
        await JavaScriptAsync(table, "write", "O'Brien één", "a+b %");

        TableEntity row = await table.GetEntityAsync<TableEntity>("O'Brien één", "a+b %");
        Meting meting = await table.GetEntityAsync<Meting>("O'Brien één", "a+b %");

        Assert.Equal("één 'tekst' \u2028 \U0001F600", row["Tekst"]);
        Assert.Equal((true, 42, 9007199254740993L), (row["Waar"], row["Aantal"], row["Groot"]));
        Assert.Equal((5.0, double.NaN), (row["Breuk"], row["Nan"]));
        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), row["Id"]);
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 59, 123, TimeSpan.Zero), row["Moment"]);
        Assert.Equal(new byte[] { 0, 1, 254, 255 }, row["Bytes"]);
        Assert.Equal((row["Tekst"], row["Groot"], row["Breuk"], row["Id"]), (meting.Tekst, meting.Groot, meting.Breuk, meting.Id));
    }

    [Fact]
    public async Task It_updates_the_version_that_we_wrote_and_then_ours_is_stale()
    {
        var table = await NewTable.CreateAsync(azurite);
        var ours = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        var update = await JavaScriptAsync(table, "update", "p", "r", ours.ToString());
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ours));
        TableEntity row = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(412, exception.Status);
        Assert.Equal("JavaScript", row["Door"]);
        Assert.Equal(update.GetProperty("etag").GetString(), row.ETag.ToString());
    }

    [Fact]
    public async Task We_update_the_version_that_it_wrote_and_then_its_own_is_stale()
    {
        var table = await NewTable.CreateAsync(azurite);
        var its = (await JavaScriptAsync(table, "write", "p", "r")).GetProperty("etag").GetString()!;

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Door"] = "C#" }, new ETag(its), TableUpdateMode.Replace);
        var update = await JavaScriptAsync(table, "update", "p", "r", its);

        Assert.Equal(412, update.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task It_pages_through_the_rows_of_our_transactions()
    {
        var table = await NewTable.CreateAsync(azurite);
        var names = Enumerable.Range(0, 100).Select(number => number.ToString("0000", CultureInfo.InvariantCulture)).ToList();
        await table.SubmitTransactionAsync(names.Select(name => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", name))));

        var pages = (await JavaScriptAsync(table, "page", "30")).EnumerateArray().Select(page => page.EnumerateArray().Select(name => name.GetString()).ToList()).ToList();

        Assert.Equal("30 30 30 10", string.Join(' ', pages.Select(page => page.Count)));
        Assert.Equal(string.Join(' ', names), string.Join(' ', pages.SelectMany(page => page)));
    }

    [Fact]
    public async Task We_page_through_the_rows_of_its_transaction()
    {
        var table = await NewTable.CreateAsync(azurite);

        var added = await JavaScriptAsync(table, "add", "p", "100");
        var rows = await table.QueryAsync<TableEntity>(maxPerPage: 30).AllAsync();

        Assert.Equal(100, added.GetProperty("rows").GetInt32());
        Assert.Equal(Enumerable.Range(0, 100).Sum(), rows.Sum(row => row.GetInt32("Nummer")!.Value));
    }

    private Task<JsonElement> JavaScriptAsync(TableClient table, string command, params string[] arguments) =>
        JavaScriptClient.RunAsync(azurite.ConnectionString, command, table.Name, arguments);

    private static string Column(JsonElement row, string name) => row.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Object } column => $"{column.GetProperty("type")} {column.GetProperty("value")}",
        var column => column.ToString(),
    };
}
