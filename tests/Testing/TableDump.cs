using System.Globalization;
using Azure.Data.Tables;

namespace Kamervragen.Testing;

/// <summary>
/// All rows of all tables of an account as lines of text, in order, without what may differ between two runs that did the
/// same: time stamps of the storage, the columns a test names, and tombstones, which tell by which way a row came to go.
/// </summary>
public static class TableDump
{
    /// <summary>Reads the tables.</summary>
    /// <param name="connectionString">The account.</param>
    /// <param name="tables">Which tables.</param>
    /// <param name="without">Columns to leave out: the moments of fetching and judging.</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(string connectionString, IEnumerable<string> tables, params string[] without)
    {
        var lines = new List<string>();
        var service = new TableServiceClient(connectionString);
        foreach (var table in tables)
        {
            await foreach (var row in service.GetTableClient(table).QueryAsync<TableEntity>())
            {
                if (row.Any(column => column.Value is "vervallen"))
                {
                    continue;
                }

                var columns = row
                    .Where(column => column.Key is not ("odata.etag" or "Timestamp") && !without.Contains(column.Key, StringComparer.Ordinal))
                    .OrderBy(column => column.Key, StringComparer.Ordinal)
                    .Select(column => $"{column.Key}={Convert.ToString(column.Value, CultureInfo.InvariantCulture)}");
                lines.Add($"{table}: {string.Join("; ", columns)}");
            }
        }

        return lines;
    }
}
