using System.Globalization;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class QueryTests(AzuriteFixture azurite)
{
    // A client that asks for the same page for ever must fail, not hang.
    private const int MorePagesThanAnyTestHas = 20;

    [Fact]
    public async Task All_of_2600_rows_over_many_partitions_come_once_and_in_order()
    {
        var table = await NewTable.CreateAsync(azurite);
        var keys = Enumerable.Range(0, 26).SelectMany(p => Enumerable.Range(0, 100).Select(r => Key(p, r))).ToList();
        await WriteAsync(table, keys);

        var pages = await table.QueryAsync<TableEntity>().AsPages().Take(MorePagesThanAnyTestHas).ToListAsync();

        Assert.Equal([1000, 1000, 600], pages.Select(page => page.Values.Count));
        Assert.Equal(keys, pages.SelectMany(page => page.Values).Select(row => (row.PartitionKey, row.RowKey)));

        // The first row of a partition has an empty key, so that a page can start at a key that no header can show.
        static (string, string) Key(int partition, int row) => (
            partition.ToString("00", CultureInfo.InvariantCulture), row == 0 ? "" : row.ToString("000", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Pages_have_the_size_that_was_asked(int size)
    {
        var table = await NewTable.CreateAsync(azurite);
        var keys = Enumerable.Range(0, 10).Select(n => ("één+1%", $"sleutel {n} = é&"));
        await WriteAsync(table, keys);

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: size).AsPages().Take(MorePagesThanAnyTestHas).ToListAsync();

        Assert.All(pages.SkipLast(1), page => Assert.Equal(size, page.Values.Count));
        Assert.Equal(10, pages.SelectMany(page => page.Values).Select(row => row.RowKey).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_continuation_token_goes_on_where_another_client_stopped()
    {
        var table = await NewTable.CreateAsync(azurite);
        await WriteAsync(table, Enumerable.Range(0, 9).Select(n => ("p", n.ToString(CultureInfo.InvariantCulture))));
        var first = await table.QueryAsync<TableEntity>(maxPerPage: 4).AsPages().FirstAsync();

        var other = new TableClient(azurite.ConnectionString, table.Name);
        var rest = await other.QueryAsync<TableEntity>().AsPages(first.ContinuationToken, pageSizeHint: 3).Take(MorePagesThanAnyTestHas).ToListAsync();

        Assert.Equal("456 78", string.Join(' ', rest.Select(page => string.Concat(page.Values.Select(row => row.RowKey)))));
        Assert.Null(rest[^1].ContinuationToken);
    }

    [Fact]
    public async Task Select_reads_some_columns_only()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var row = Assert.Single(await table.QueryAsync<TableEntity>(select: ["RowKey", "B"]).AllAsync());

        Assert.Equal(("r", 2, false, false), (row.RowKey, row.GetInt32("B"), row.ContainsKey("A"), row.ContainsKey("PartitionKey")));
    }

    [Fact]
    public async Task Filters_of_every_type_find_the_row_and_only_the_row()
    {
        var table = await NewTable.CreateAsync(azurite);
        var row = Meting.Vol("O'Brien", "r");
        row.Tekst = "'t is één";
        await table.AddEntityAsync(row);
        await table.AddEntityAsync(new Meting { PartitionKey = "ander", RowKey = "s" });

        Assert.Equal(
            "r r r r r r r r r",
            string.Join(' ', await Task.WhenAll(
                FindAsync(x => x.PartitionKey == row.PartitionKey),
                FindAsync(x => x.Tekst == row.Tekst),
                FindAsync(x => x.Waar),
                FindAsync(x => x.Aantal < 0),
                FindAsync(x => x.Groot == long.MaxValue),
                FindAsync(x => x.Breuk >= 5 && x.Breuk <= 5.0),
                FindAsync(x => x.Id == row.Id),
                FindAsync(x => x.Tijdstip == row.Tijdstip),
                FindAsync(x => x.Bytes == row.Bytes))));

        async Task<string> FindAsync(System.Linq.Expressions.Expression<Func<Meting, bool>> filter) =>
            string.Concat((await table.QueryAsync(filter).AllAsync()).Select(found => found.RowKey));
    }

    [Fact]
    public async Task An_interpolated_filter_finds_a_row_with_a_quote_in_its_key()
    {
        var table = await NewTable.CreateAsync(azurite);
        var key = "O'Brien ' or PartitionKey ne '";
        await table.AddEntityAsync(new TableEntity(key, "1") { ["Groot"] = 5_000_000_000L });
        await table.AddEntityAsync(new TableEntity("x", "2"));

        var rows = await table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {key} and Groot eq {5_000_000_000L}")).AllAsync();

        Assert.Equal("1", Assert.Single(rows).RowKey);
    }

    [Fact]
    public async Task A_query_of_an_absent_table_is_an_error_with_the_code_of_the_service()
    {
        var table = new TableClient(azurite.ConnectionString, NewTable.Name());

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.QueryAsync<TableEntity>().AllAsync());

        Assert.Equal((404, "TableNotFound"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task Tables_can_be_created_listed_and_deleted()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var name = NewTable.Name();

        Assert.Equal(name, (await service.CreateTableAsync(name)).Value.Name);
        Assert.Equal(409, (await service.CreateTableIfNotExistsAsync(name)).GetRawResponse().Status);
        Assert.Equal(409, (await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(name))).Status);
        Assert.Equal(name, Assert.Single(await service.QueryAsync(table => table.Name == name).AllAsync()).Name);
        Assert.Equal(name, Assert.Single(service.Query((FormattableString)$"TableName eq {name}")).Name);
        Assert.Contains(name, (await service.QueryAsync(maxPerPage: 2).AllAsync()).Select(table => table.Name), StringComparer.Ordinal);
        Assert.Equal(204, (await service.DeleteTableAsync(name)).Status);
        Assert.Equal(404, (await service.DeleteTableAsync(name)).Status);
    }

    private static async Task WriteAsync(TableClient table, IEnumerable<(string PartitionKey, string RowKey)> keys)
    {
        foreach (var chunk in keys.GroupBy(key => key.PartitionKey, StringComparer.Ordinal))
        {
            await table.SubmitTransactionAsync(chunk.Select(
                key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(key.PartitionKey, key.RowKey))));
        }
    }
}
