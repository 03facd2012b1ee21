using System.Globalization;
using Azure.Data.Tables.Models;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class TransactionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_hundred_rows_go_in_one_transaction_and_answer_in_order()
    {
        var table = await NewTable.CreateAsync(azurite);

        var response = await table.SubmitTransactionAsync(Add(100));

        Assert.Equal(202, response.GetRawResponse().Status);
        Assert.Equal(100, response.Value.Count);
        var rows = await table.QueryAsync<TableEntity>().AllAsync();
        Assert.Equal(rows.Select(row => (ETag?)row.ETag), response.Value.Select(answer => answer.Headers.ETag));
    }

    [Fact]
    public async Task Each_kind_of_action_does_what_it_says()
    {
        var table = await NewTable.CreateAsync(azurite);
        foreach (var key in (string[])["merge", "replace", "delete", "upsertmerge", "upsertreplace"])
        {
            await table.AddEntityAsync(new TableEntity("p", key) { ["Oud"] = 1 });
        }

        var response = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("add")),
            new(TableTransactionActionType.UpdateMerge, Row("merge"), ETag.All),
            new(TableTransactionActionType.UpdateReplace, Row("replace"), ETag.All),
            new(TableTransactionActionType.Delete, Row("delete"), ETag.All),
            new(TableTransactionActionType.UpsertMerge, Row("upsertmerge")),
            new(TableTransactionActionType.UpsertReplace, Row("upsertreplace")),
            new(TableTransactionActionType.UpsertReplace, Row("upsertnew")),
        ]);

        Assert.All(response.Value, answer => Assert.Equal(204, answer.Status));
        var rows = await table.QueryAsync<TableEntity>().AllAsync();
        Assert.Equal(
            "add -2, merge 12, replace -2, upsertmerge 12, upsertnew -2, upsertreplace -2",
            string.Join(", ", rows.Select(row => $"{row.RowKey} {row["Oud"] ?? "-"}{row["Nieuw"]}")));

        static TableEntity Row(string key) => new("p", key) { ["Nieuw"] = 2 };
    }

    [Fact]
    public async Task A_failing_step_is_named_and_undoes_the_others()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "003"));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Add(10)));

        Assert.Equal(3, exception.FailedTransactionActionIndex);
        Assert.Equal(409, exception.Status);
        Assert.True(exception.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal("003", Assert.Single(await table.QueryAsync<TableEntity>().AllAsync()).RowKey);
    }

    [Fact]
    public async Task A_stale_version_fails_the_transaction()
    {
        var table = await NewTable.CreateAsync(azurite);
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r"));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r"), stale),
        ]));

        Assert.Equal((412, 1), (exception.Status, exception.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task Deleting_an_absent_row_fails_the_transaction()
    {
        var table = await NewTable.CreateAsync(azurite);

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]));

        Assert.Equal((404, 0), (exception.Status, exception.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task The_same_row_twice_fails_the_transaction()
    {
        var table = await NewTable.CreateAsync(azurite);

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "r") { ["A"] = 1 }),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "r") { ["A"] = 2 }),
        ]));

        Assert.True(exception.ErrorCode == TableErrorCode.InvalidDuplicateRow);
        Assert.Equal(1, exception.FailedTransactionActionIndex);
    }

    [Fact]
    public async Task The_server_refuses_more_than_a_hundred_steps()
    {
        var table = await NewTable.CreateAsync(azurite);

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Add(101)));

        Assert.Equal(400, exception.Status);
        Assert.Equal("InvalidInput", exception.ErrorCode);
        Assert.Empty(await table.QueryAsync<TableEntity>().AllAsync());
    }

    [Theory]
    [MemberData(nameof(RowTests.OddKeys), MemberType = typeof(RowTests))]
    public async Task Any_key_can_be_in_a_transaction(string key)
    {
        var table = await NewTable.CreateAsync(azurite);

        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity(key, key) { ["A"] = "één" })]);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity(key, key) { ["B"] = key })]);

        TableEntity row = await table.GetEntityAsync<TableEntity>(key, key);
        Assert.Equal(("één", key), (row.GetString("A"), row.GetString("B")));
    }

    [Fact]
    public async Task Classes_and_dictionaries_can_be_mixed()
    {
        var table = await NewTable.CreateAsync(azurite);

        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Meting.Vol("p", "klasse")),
            new(TableTransactionActionType.Add, new TableEntity("p", "woordenboek") { ["Groot"] = 5L }),
        ]);

        Assert.Equal([long.MaxValue, 5L], (await table.QueryAsync<TableEntity>().AllAsync()).Select(row => row.GetInt64("Groot")!.Value));
    }

    [Fact]
    public async Task A_transaction_without_steps_is_refused()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.SubmitTransactionAsync(null!));
    }

    private static IEnumerable<TableTransactionAction> Add(int count) => Enumerable.Range(0, count).Select(number =>
        new TableTransactionAction(
            TableTransactionActionType.Add,
            new TableEntity("p", number.ToString("000", CultureInfo.InvariantCulture)) { ["Nummer"] = number }));
}
