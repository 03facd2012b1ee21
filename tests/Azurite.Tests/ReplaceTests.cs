using Azure;
using Azure.Data.Tables;
using Kamervragen.Testing;

namespace Azurite.Tests;

/// <summary>How the emulator's database replaces a row: where it stood, and so that nobody can tell.</summary>
public sealed class ReplaceTests
{
    private const string Table = "Rijen";

    [Fact]
    public async Task A_row_is_replaced_without_taking_it_out_of_the_indexes()
    {
        var printed = await EmulatorScript.RunAsync("""
            require('./replace.cjs');
            const { Collection } = require('lokijs');
            const remove = Collection.prototype.remove;
            let removed = 0;
            Collection.prototype.remove = function (...about) { removed++; return remove.apply(this, about); };
            const Store = require('azurite/dist/src/table/persistence/LokiTableMetadataStore').default;
            const store = new Store('unused', true);
            const entity = (text) => ({ PartitionKey: 'p', RowKey: '001', eTag: text, lastModifiedTime: '2026-01-01T00:00:00Z', properties: { text } });
            (async () => {
              await store.init();
              await store.createTable({}, { account: 'a', table: 'Rijen' });
              await store.insertTableEntity({}, 'Rijen', 'a', entity('one'), '');
              await store.updateTableEntity({}, 'Rijen', 'a', entity('two'), undefined, '');
              const found = await store.queryTableEntitiesWithPartitionAndRowKey({}, 'Rijen', 'a', 'p', '001');
              console.log(found.properties.text, removed);
            })();
            """);

        Assert.Equal("two 0", printed);
    }

    [Fact]
    public async Task A_replaced_row_is_found_by_its_new_content_only()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        var table = await FillAsync(server);

        await table.UpdateEntityAsync(Row("002", "new"), ETag.All, TableUpdateMode.Replace);

        Assert.Equal(["002 new"], await RowsAsync(table, "Text eq 'new'"));
        Assert.Equal(["001 old", "003 old"], await RowsAsync(table, "Text eq 'old'"));
    }

    [Fact]
    public async Task A_row_that_was_replaced_can_be_replaced_again_and_deleted_by_its_new_version_only()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        var table = await FillAsync(server);
        var first = (await table.GetEntityAsync<TableEntity>("p", "002")).Value.ETag;

        var second = (await table.UpdateEntityAsync(Row("002", "second"), first, TableUpdateMode.Replace)).Headers.ETag!.Value;

        await AssertRefusedAsync(() => table.UpdateEntityAsync(Row("002", "late"), first, TableUpdateMode.Replace));
        await AssertRefusedAsync(() => table.DeleteEntityAsync("p", "002", first));
        await table.DeleteEntityAsync("p", "002", second);
        Assert.Equal(["001 old", "003 old"], await RowsAsync(table, filter: null));
    }

    [Fact]
    public async Task A_transaction_that_is_refused_leaves_the_rows_it_had_replaced_as_they_were()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        var table = await FillAsync(server);
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.UpdateReplace, Row("001", "new"), ETag.All),
            new(TableTransactionActionType.Add, Row("003", "there already")),
        ];

        await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));

        Assert.Equal(["001 old", "002 old", "003 old"], await RowsAsync(table, filter: null));
    }

    [Fact]
    public async Task A_replaced_row_is_there_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var options = new AzuriteOptions { DataFolder = folder["azurite"] };
        await using (var before = await AzuriteServer.StartAsync(options, CancellationToken.None))
        {
            await (await FillAsync(before)).UpdateEntityAsync(Row("002", "new"), ETag.All, TableUpdateMode.Replace);
        }

        await using var after = await AzuriteServer.StartAsync(options, CancellationToken.None);

        Assert.Equal(["001 old", "002 new", "003 old"], await RowsAsync(new TableClient(after.ConnectionString, Table), filter: null));
    }

    private static async Task<TableClient> FillAsync(AzuriteServer server)
    {
        var table = new TableClient(server.ConnectionString, Table);
        await table.CreateAsync();
        foreach (var key in (string[])["001", "002", "003"])
        {
            await table.AddEntityAsync(Row(key, "old"));
        }

        return table;
    }

    private static TableEntity Row(string key, string text) => new("p", key) { ["Text"] = text };

    private static async Task AssertRefusedAsync(Func<Task> write) =>
        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(write)).Status);

    private static async Task<List<string>> RowsAsync(TableClient table, string? filter)
    {
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter))
        {
            rows.Add($"{row.RowKey} {row.GetString("Text")}");
        }

        return rows;
    }
}
