namespace Azure.Data.Tables.Tests;

public sealed class TableEntityTests
{
    private static readonly DateTimeOffset Noon = new(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_getter_gives_the_value_of_its_type()
    {
        var row = new TableEntity
        {
            ["String"] = "a",
            ["Boolean"] = true,
            ["Int32"] = 1,
            ["Int64"] = 2L,
            ["Double"] = 3.5,
            ["Guid"] = Guid.Empty,
            ["Moment"] = Noon,
            ["Utc"] = Noon.UtcDateTime,
            ["Bytes"] = new byte[] { 1 },
            ["Data"] = BinaryData.FromString("d"),
        };

        Assert.Equal("a", row.GetString("String"));
        Assert.True(row.GetBoolean("Boolean"));
        Assert.Equal(1, row.GetInt32("Int32"));
        Assert.Equal(2L, row.GetInt64("Int64"));
        Assert.Equal(3.5, row.GetDouble("Double"));
        Assert.Equal(Guid.Empty, row.GetGuid("Guid"));
        Assert.Equal((Noon, Noon), (row.GetDateTimeOffset("Moment"), row.GetDateTimeOffset("Utc")));
        Assert.Equal((Noon.UtcDateTime, Noon.UtcDateTime), (row.GetDateTime("Moment"), row.GetDateTime("Utc")));
        Assert.Equal(new byte[] { 1 }, row.GetBinary("Bytes"));
        Assert.Equal(new byte[] { 1 }, row.GetBinaryData("Bytes")!.ToArray());
        Assert.Equal("d", row.GetBinaryData("Data")!.ToString());
    }

    [Fact]
    public void An_absent_or_null_column_is_null()
    {
        var row = new TableEntity { ["Leeg"] = null };

        Assert.Null(row["Weg"]);
        Assert.Null(row.GetString("Leeg"));
        Assert.Null(row.GetInt32("Weg"));
        Assert.Null(row.GetBinary("Weg"));
        Assert.Null(row.GetDateTimeOffset("Leeg"));
        Assert.Null(row.Timestamp);
        Assert.Equal(default, row.ETag);
        Assert.Null(row.PartitionKey);
    }

    [Fact]
    public void A_getter_of_another_type_is_an_error_that_names_the_column()
    {
        var row = new TableEntity { ["Aantal"] = 1 };

        Assert.Contains("'Aantal'", Assert.Throws<InvalidOperationException>(() => row.GetInt64("Aantal")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => row.GetString("Aantal"));
        Assert.Throws<InvalidOperationException>(() => row.GetBinaryData("Aantal"));
    }

    [Fact]
    public void A_column_of_longs_or_doubles_stays_one_when_an_int_is_assigned()
    {
        var row = new TableEntity { ["Groot"] = 1L, ["Breuk"] = 1.5, ["Tekst"] = "a" };

        (row["Groot"], row["Breuk"], row["Tekst"]) = (2, 3, 4);

        Assert.Equal((2L, 3.0, 4), (row["Groot"], row["Breuk"], row["Tekst"]));
    }

    [Fact]
    public void It_is_a_dictionary_of_its_columns()
    {
        var row = new TableEntity(new Dictionary<string, object>(StringComparer.Ordinal) { ["PartitionKey"] = "p", ["A"] = 1 }) { RowKey = "r" };
        row.Add("B", 2);

        Assert.Equal(("p", "r"), (row.PartitionKey, row.RowKey));
        Assert.Equal(4, row.Count);
        Assert.True(row.TryGetValue("A", out var a) && a is 1);
        Assert.True(row.Remove("A"));
        Assert.False(row.ContainsKey("A"));
        Assert.Throws<ArgumentException>(() => row.Add("B", 3));
        Assert.Equal("PartitionKey RowKey B", string.Join(' ', row.Keys));
        row.Clear();
        Assert.Empty(row);
    }

    [Fact]
    public void It_does_not_share_the_dictionary_it_was_made_from()
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["A"] = 1 };
        var row = new TableEntity(values);

        values["A"] = 2;

        Assert.Equal(1, row["A"]);
    }
}
