using System.Linq.Expressions;
using System.Text;

namespace Azure.Data.Tables.Tests;

public sealed class FilterTests
{
    private const string Constant = "a";
    private static readonly DateTimeOffset Noon = new(2024, 7, 1, 14, 0, 0, TimeSpan.FromHours(2));

    public static TheoryData<string, Expression<Func<Meting, bool>>> Conditions()
    {
        var captured = "O'Brien";
        int? nullable = 3;
        return new TheoryData<string, Expression<Func<Meting, bool>>>
        {
            { "PartitionKey eq 'a'", row => row.PartitionKey == Constant },
            { "PartitionKey eq 'O''Brien'", row => row.PartitionKey == captured },
            { "'a' eq PartitionKey", row => "a" == row.PartitionKey },
            { "Aantal ne 1", row => row.Aantal != 1 },
            { "Aantal lt -1", row => row.Aantal < -1 },
            { "Aantal le 3", row => row.Aantal <= nullable },
            { "MisschienAantal gt 3", row => row.MisschienAantal > 3 },
            { "MisschienAantal ge 4", row => row.MisschienAantal!.Value >= 1 + nullable },
            { "Groot eq 5L", row => row.Groot == 5 },
            { "Breuk eq 5.0", row => row.Breuk == 5 },
            { "Breuk gt 0.25", row => row.Breuk > 0.25 },
            { "Waar eq true", row => row.Waar },
            { "Waar eq true", row => row.Waar == true },
            { "Waar ne false", row => row.Waar != false },
            { "MisschienWaar eq true", row => row.MisschienWaar == true },
            { "MisschienWaar eq true", row => row.MisschienWaar!.Value },
            { "not (Waar eq true)", row => !row.Waar },
            { "(Waar eq true) and (Aantal gt 1)", row => row.Waar && row.Aantal > 1 },
            { "((Waar eq true) and (Aantal gt 1)) or (not (Tekst eq 'b'))", row => (row.Waar && row.Aantal > 1) || !(row.Tekst == "b") },
            { "RowKey ge 'a'", row => string.Compare(row.RowKey, "a") >= 0 },
            { "RowKey lt 'b'", row => row.RowKey.CompareTo("b") < 0 },
            { "RowKey eq 'a'", row => row.RowKey.Equals("a") },
            { "RowKey eq 'a'", row => string.Equals(row.RowKey, "a") },
            { "Id eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'", row => row.Id == new Guid("0f8fad5b-d9cb-469f-a165-70867728950e") },
            { "Tijdstip gt datetime'2024-07-01T12:00:00Z'", row => row.Tijdstip > Noon },
            { "Moment le datetime'2024-07-01T12:00:00Z'", row => row.Moment <= Noon.UtcDateTime },
            { "Bytes eq X'01FF'", row => row.Bytes == new byte[] { 1, 255 } },
            { "anders eq 'a'", row => row.Hernoemd == "a" },
            { "Tekst eq null", row => row.Tekst == null },
        };
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_on_a_class_becomes_a_filter(string expected, Expression<Func<Meting, bool>> condition) =>
        Assert.Equal(expected, TableClient.CreateQueryFilter(condition));

    public static TheoryData<string, Expression<Func<TableEntity, bool>>> DictionaryConditions()
    {
        var name = "Aantal";
        return new TheoryData<string, Expression<Func<TableEntity, bool>>>
        {
            { "Aantal gt 5", row => row.GetInt32(name) > 5 },
            { "Aantal gt 5", row => (int)row["Aantal"] > 5 },
            { "Tekst eq 'a'", row => (string)row["Tekst"] == "a" },
            { "Tekst eq 'a'", row => row["Tekst"] as string == "a" },
            { "Waar eq true", row => row.GetBoolean("Waar") == true },
            { "Waar eq true", row => row.GetBoolean("Waar")!.Value },
            { "Waar eq true", row => (bool)row["Waar"] },
            { "Groot eq 5L", row => row.GetInt64("Groot") == 5 },
            { "RowKey gt 'a'", row => row.GetString("RowKey")!.CompareTo("a") > 0 },
            { "Timestamp lt datetime'2024-07-01T12:00:00Z'", row => row.Timestamp < Noon },
        };
    }

    [Theory]
    [MemberData(nameof(DictionaryConditions))]
    public void A_condition_on_a_dictionary_row_becomes_a_filter(string expected, Expression<Func<TableEntity, bool>> condition) =>
        Assert.Equal(expected, TableClient.CreateQueryFilter(condition));

    public static TheoryData<Expression<Func<Meting, bool>>> Impossible => new()
    {
        row => row.Tekst!.StartsWith("ab", StringComparison.Ordinal),
        row => row.Tekst!.Contains('a'),
        row => row.Tekst!.Length > 3,
        row => row.Aantal + 1 > 3,
        row => row.Dag == DayOfWeek.Friday,
        row => row.MisschienAantal.HasValue,
        row => string.Compare(row.RowKey, "a", StringComparison.OrdinalIgnoreCase) > 0,
        row => row.RowKey.Equals("a", StringComparison.OrdinalIgnoreCase),
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_condition_the_service_cannot_evaluate_is_refused(Expression<Func<Meting, bool>> condition) =>
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter(condition));

    [Fact]
    public void A_condition_that_always_holds_is_no_filter() => Assert.Null(TableClient.CreateQueryFilter<Meting>(row => true));

    [Fact]
    public void Conditions_on_tables_speak_of_their_name() =>
        Assert.Equal("TableName ge 'a'", TableServiceClient.CreateQueryFilter(table => table.Name.CompareTo("a") >= 0));

    [Fact]
    public void Interpolated_values_are_quoted_by_type()
    {
        var moment = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        var id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");

        Assert.Equal("A eq 'O''Brien' and B eq 'x''y'", TableClient.CreateQueryFilter($"A eq {"O'Brien"} and B eq {new StringBuilder("x'y")}"));
        Assert.Equal("A eq ''''", TableClient.CreateQueryFilter($"A eq {'\''}"));
        Assert.Equal("A eq 1 and B eq 2L and C eq 3L and D eq 0.5", TableClient.CreateQueryFilter($"A eq {1} and B eq {2L} and C eq {3UL} and D eq {0.5}"));
        Assert.Equal("A eq true and B eq null", TableClient.CreateQueryFilter($"A eq {true} and B eq {null}"));
        Assert.Equal($"A eq guid'{id}'", TableClient.CreateQueryFilter($"A eq {id}"));
        Assert.Equal("A eq datetime'2024-07-01T12:00:00Z' and B eq datetime'2024-07-01T12:00:00Z'", TableClient.CreateQueryFilter($"A eq {moment} and B eq {Noon}"));
        Assert.Equal("A eq X'01FF' and B eq X'02'", TableClient.CreateQueryFilter($"A eq {new byte[] { 1, 255 }} and B eq {BinaryData.FromBytes(new byte[] { 2 })}"));
    }

    [Fact]
    public void An_interpolated_value_without_a_form_in_a_filter_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {DayOfWeek.Friday}"));
}
