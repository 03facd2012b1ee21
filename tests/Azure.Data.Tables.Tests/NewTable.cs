using System.Globalization;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>Tables that no other test uses.</summary>
internal static class NewTable
{
    // Far above what any test writes: a client that asks for the same page for ever must fail, not hang.
    private const int TooManyRows = 10_000;

    private static int _count;

    public static string Name() => string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _count)}x{Environment.ProcessId}");

    public static async Task<TableClient> CreateAsync(AzuriteFixture azurite, TableClientOptions? options = null)
    {
        var table = new TableClient(azurite.ConnectionString, Name(), options);
        await table.CreateAsync();
        return table;
    }

    public static async Task<List<T>> AllAsync<T>(this AsyncPageable<T> pageable)
        where T : notnull
    {
        var rows = new List<T>();
        await foreach (var row in pageable)
        {
            rows.Add(row);
            Assert.True(rows.Count < TooManyRows, "The query does not end.");
        }

        return rows;
    }
}
