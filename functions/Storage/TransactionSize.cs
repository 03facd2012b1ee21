using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// How large a row can be in the body of a transaction, at most: its columns as JSON, in which a character outside ASCII takes
/// six bytes, and the headers of its part. The service takes 4 MiB of body and 100 rows.
/// </summary>
internal static class TransactionSize
{
    /// <summary>The most rows of one transaction.</summary>
    public const int MaxActions = 100;

    /// <summary>The most bytes of rows put into one; what is left is for deletions.</summary>
    public const int MaxBytes = 3_600_000;

    private const int BytesPerRow = 1_000;
    private const int BytesPerColumn = 60;
    private const int BytesEscaped = 6;
    private const string PlainSigns = " !#$%()*,-./:;=?@[]^_{|}~";

    public static int Of(TableEntity row)
    {
        // The keys stand in the address and in the body.
        var size = BytesPerRow + (2 * (row.PartitionKey.Length + row.RowKey.Length));
        foreach (var (name, value) in row)
        {
            size += BytesPerColumn + (2 * name.Length) + (value is string text ? Of(text) : BytesPerColumn);
        }

        return size;
    }

    /// <summary>The bytes of a text in JSON, at most.</summary>
    public static int Of(string text) =>
        text.Sum(unit => char.IsAsciiLetterOrDigit(unit) || PlainSigns.Contains(unit, StringComparison.Ordinal) ? 1 : BytesEscaped);
}
