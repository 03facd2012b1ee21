using System.Runtime.Serialization;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ClassRowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_property_comes_back_as_it_went()
    {
        var table = await NewTable.CreateAsync(azurite);
        var written = Meting.Vol("p", "r");

        var response = await table.AddEntityAsync(written);
        Meting read = await table.GetEntityAsync<Meting>("p", "r");

        Assert.Equal(response.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal(Describe(written), Describe(read));
        Assert.Equal(DateTimeKind.Utc, read.Moment.Kind);
        Assert.Null(read.Geheim);
    }

    [Fact]
    public async Task Absent_columns_leave_what_the_constructor_set()
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r"));

        Meting read = await table.GetEntityAsync<Meting>("p", "r");

        Assert.Equal(Describe(new Meting { PartitionKey = "p", RowKey = "r" }), Describe(read));
    }

    [Fact]
    public async Task Attributes_rename_and_leave_out_columns()
    {
        var table = await NewTable.CreateAsync(azurite);

        await table.AddEntityAsync(Meting.Vol("p", "r"));
        TableEntity columns = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("hernoemd", columns["anders"]);
        Assert.False(columns.ContainsKey(nameof(Meting.Hernoemd)) || columns.ContainsKey(nameof(Meting.Geheim)));
    }

    [Fact]
    public async Task Enumerations_are_kept_by_name_and_a_property_without_setter_is_written()
    {
        var table = await NewTable.CreateAsync(azurite);

        await table.AddEntityAsync(new Meting { PartitionKey = "p", RowKey = "r", Dag = DayOfWeek.Friday, Tekst = "ja" });
        TableEntity columns = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(("Friday", "ja!"), (columns.GetString("Dag"), columns.GetString("Afgeleid")));
    }

    [Fact]
    public async Task Keys_that_only_the_interface_shows_are_keys()
    {
        var table = await NewTable.CreateAsync(azurite);
        ITableEntity written = new Verborgen { Waarde = 3 };
        (written.PartitionKey, written.RowKey) = ("p", "r");

        await table.AddEntityAsync(written);
        ITableEntity read = (await table.GetEntityAsync<Verborgen>("p", "r")).Value;

        Assert.Equal(("p", "r", 3), (read.PartitionKey, read.RowKey, ((Verborgen)read).Waarde));
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task A_property_of_a_type_the_service_lacks_is_refused_by_name()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new Prijs { PartitionKey = "p", RowKey = "r", Bedrag = 1 }));

        Assert.Contains("Prijs.Bedrag is a Decimal", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_time_is_refused()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");
        var local = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local);

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new Meting { PartitionKey = "p", RowKey = "r", Moment = local }));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Moment"] = local }));
    }

    [Theory]
    [InlineData("zeven")]
    [InlineData(2.5)]
    [InlineData(true)]
    public async Task A_column_of_another_type_than_the_property_is_an_error_that_names_it(object value)
    {
        var table = await NewTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Aantal"] = value });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetEntityAsync<Meting>("p", "r"));

        Assert.Contains("'Aantal'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enumeration_in_a_dictionary_is_refused()
    {
        var table = new TableClient("UseDevelopmentStorage=true", "nergens");

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Dag"] = DayOfWeek.Friday }));
    }

    private static string Describe(Meting row) => string.Join('\n',
        typeof(Meting).GetProperties()
            .Where(property => property.Name is not ("ETag" or "Timestamp" or "Geheim"))
            .Select(property => $"{property.Name}={Text(property.GetValue(row))}"));

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        BinaryData data => Convert.ToHexString(data.ToArray()),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O"),
        DateTime moment => moment.ToString("O"),
        _ => $"{value}",
    };

    private sealed class Verborgen : ITableEntity
    {
        public int Waarde { get; set; }

        string ITableEntity.PartitionKey { get; set; } = "";

        string ITableEntity.RowKey { get; set; } = "";

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }

    private sealed class Prijs : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        [DataMember]
        public decimal Bedrag { get; set; }
    }
}
