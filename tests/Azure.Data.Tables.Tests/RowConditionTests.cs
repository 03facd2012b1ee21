using Azure.Data.Tables.Models;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class RowConditionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Adding_a_row_twice_is_a_conflict()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, exception.Status);
        Assert.True(exception.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task A_stale_version_is_refused_for_update_and_delete()
    {
        var table = await NewTable.CreateAsync(azurite);
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, stale);

        var update = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), stale, TableUpdateMode.Replace));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal((412, 412), (update.Status, delete.Status));
        Assert.True(update.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
    }

    [Fact]
    public async Task The_etag_of_an_answer_is_good_for_the_next_update()
    {
        var table = await NewTable.CreateAsync(azurite);
        var etag = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        etag = (await table.UpdateEntityAsync(new TableEntity("p", "r"), etag)).Headers.ETag!.Value;
        etag = (await table.UpdateEntityAsync(new TableEntity("p", "r"), etag, TableUpdateMode.Replace)).Headers.ETag!.Value;

        Assert.Equal(204, (await table.DeleteEntityAsync(new TableEntity("p", "r"), etag)).Status);
    }

    [Fact]
    public async Task An_absent_row_is_an_error_unless_one_asks_whether_it_exists()
    {
        var table = await NewTable.CreateAsync(azurite);

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        var absent = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal(404, exception.Status);
        Assert.True(exception.ErrorCode == TableErrorCode.ResourceNotFound);
        Assert.False(absent.HasValue);
        Assert.Equal(404, absent.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public async Task A_row_that_exists_has_a_value()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var response = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(response.HasValue);
        Assert.Equal(1, response.Value!.GetInt32("A"));
    }

    [Fact]
    public async Task Updating_an_absent_row_is_an_error_and_deleting_it_is_not()
    {
        var table = await NewTable.CreateAsync(azurite);

        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));
        var delete = await table.DeleteEntityAsync("p", "r");

        Assert.Equal((404, 404), (update.Status, delete.Status));
    }

    [Fact]
    public async Task Rows_without_keys_are_refused_before_they_are_sent()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync<TableEntity>(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.GetEntityAsync<TableEntity>(null!, "r"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.DeleteEntityAsync((ITableEntity)null!));
    }

    [Fact]
    public async Task An_update_must_say_which_version_it_is_of()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));

        Assert.Equal("ifMatch", exception.ParamName);
    }

    [Fact]
    public async Task An_unknown_update_mode_is_refused()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpsertEntityAsync(new TableEntity("p", "r"), (TableUpdateMode)7));
    }
}
