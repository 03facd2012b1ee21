using Azure.Data.Tables;

namespace Kamervragen.Storage.Tests;

/// <summary>The limits of the service that an emulator lets pass.</summary>
public sealed class EntityLimitTests
{
    [Fact]
    public void The_size_of_an_entity_is_counted_as_the_service_documents_it()
    {
        var entity = new TableEntity("2031", "sleutel")
        {
            ["Tekst"] = "abc",
            ["Waar"] = true,
            ["Getal"] = 1,
            ["Moment"] = Voorbeeld.Moment,
        };

        const int Keys = 4 + (2 * (4 + 7));
        const int Columns = (8 + (2 * 5) + 4 + (2 * 3)) + (8 + (2 * 4) + 1) + (8 + (2 * 5) + 4) + (8 + (2 * 6) + 8);
        Assert.Equal(Keys + Columns, EntitySize.Of(entity));
    }

    [Fact]
    public void A_text_of_more_than_32768_units_is_refused()
    {
        var entity = new TableEntity("p", "r") { ["Titel"] = new string('a', 32_769) };

        Assert.Contains("32769 units in Titel", Refusal(entity), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_252_columns_are_refused()
    {
        var entity = new TableEntity("p", "r");
        for (var column = 1; column <= 253; column++)
        {
            entity[$"K{column}"] = column;
        }

        Assert.Contains("253 columns", Refusal(entity), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_of_almost_a_mebibyte_is_refused()
    {
        var entity = new TableEntity("p", "r");
        for (var column = 1; column <= 15; column++)
        {
            entity[$"K{column}"] = new string('a', 31_000);
        }

        Assert.Contains("at most 900000 are written", Refusal(entity), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_before_1601_is_refused_and_never_made()
    {
        Assert.Contains("none before 1601", Refusal(new TableEntity("p", "r") { ["Gewijzigd"] = default(DateTimeOffset) }), StringComparison.Ordinal);
        Assert.Equal(1601, TableMoment.Of(default).Year);
    }

    [Theory]
    [InlineData('a', 1)]
    [InlineData('é', 6)]
    [InlineData('"', 6)]
    public void A_transaction_is_measured_as_the_JSON_it_becomes(char character, int bytes)
    {
        var empty = new TableEntity("p", "r") { ["Vraag"] = "" };
        var full = new TableEntity("p", "r") { ["Vraag"] = new string(character, 1_000) };

        Assert.Equal(1_000 * bytes, TransactionSize.Of(full) - TransactionSize.Of(empty));
    }

    private static string Refusal(TableEntity entity) => Assert.Throws<InvalidOperationException>(() => EntitySize.Require(entity)).Message;
}
