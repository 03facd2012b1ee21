namespace Azure.Data.Tables.Internal;

/// <summary>Where the next page starts, as one opaque string: the service's two headers with a space between them.</summary>
internal static class ContinuationToken
{
    private const string NextPartitionKey = "NextPartitionKey";
    private const string NextRowKey = "NextRowKey";
    private const string NextTableName = "NextTableName";
    private const string HeaderPrefix = "x-ms-continuation-";

    /// <summary>The token for the next page of rows; <c>null</c> after the last, never for an empty page that is not the last.</summary>
    public static string? OfEntities(Response response)
    {
        var partition = Header(response, NextPartitionKey);
        var row = Header(response, NextRowKey);
        return partition is null && row is null ? null : $"{partition} {row}";
    }

    /// <summary>The token for the next page of tables; <c>null</c> after the last.</summary>
    public static string? OfTables(Response response) => Header(response, NextTableName);

    /// <summary>The parameters that ask for the page of rows of a token.</summary>
    public static string EntityParameters(string? token)
    {
        if (token is null || token.Length <= 1)
        {
            return "";
        }

        // A token can lack its second half: the next page starts at the first row of the partition.
        var space = token.IndexOf(' ', StringComparison.Ordinal);
        var (partition, row) = space < 0 ? (token, "") : (token[..space], token[(space + 1)..]);
        return Parameter(NextPartitionKey, partition) + (row.Length == 0 ? "" : Parameter(NextRowKey, row));
    }

    /// <summary>The parameters that ask for the page of tables of a token.</summary>
    public static string TableParameters(string? token) => string.IsNullOrEmpty(token) ? "" : Parameter(NextTableName, token);

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(HeaderPrefix + name, out var value) ? value : null;

    private static string Parameter(string name, string value) => $"&{name}={Uri.EscapeDataString(value)}";
}
