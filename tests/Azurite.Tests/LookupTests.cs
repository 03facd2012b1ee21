using System.Globalization;

namespace Azurite.Tests;

/// <summary>How the emulator's database looks for one row: it must not pass through the table, whichever of its keys many rows share.</summary>
public sealed class LookupTests
{
    private const int Rows = 1_000;

    [Theory]
    [InlineData("'p' + i", "'001'", "p700", "001")]
    [InlineData("'kamervragen'", "'w' + i", "kamervragen", "w700")]
    public async Task A_row_is_found_by_a_few_comparisons(string partitions, string rowKeys, string partitionKey, string rowKey)
    {
        var (found, reads) = await LookAsync(partitions, rowKeys, partitionKey, rowKey);

        Assert.Equal($"{partitionKey} {rowKey}", found);
        Assert.InRange(reads, 1, Rows / 5);
    }

    [Theory]
    [InlineData("'p' + i", "'001'", "p700", "002")]
    [InlineData("'p' + i", "'001'", "q", "001")]
    public async Task A_row_that_is_not_there_is_not_found(string partitions, string rowKeys, string partitionKey, string rowKey) =>
        Assert.Equal("none", (await LookAsync(partitions, rowKeys, partitionKey, rowKey)).Found);

    /// <summary>Fills a collection as Azurite has it, and looks for a row as Azurite does, counting how often a key of a row is read.</summary>
    private static async Task<(string Found, int Reads)> LookAsync(string partitions, string rowKeys, string partitionKey, string rowKey)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $$"""
            require('./lookup.cjs');
            const Loki = require('lokijs');
            const rows = new Loki('test').addCollection('rows', { indices: ['PartitionKey', 'RowKey'], disableMeta: true });
            let reads = 0;
            for (let i = 0; i < {{Rows}}; i++) {
              const [partition, row] = [{{partitions}}, {{rowKeys}}];
              rows.insert({ get PartitionKey() { reads++; return partition; }, get RowKey() { reads++; return row; } });
            }
            reads = 0;
            const found = rows.findOne({ RowKey: '{{rowKey}}', PartitionKey: '{{partitionKey}}' });
            console.log(reads, found ? found.PartitionKey + ' ' + found.RowKey : 'none');
            """);
        var line = await EmulatorScript.RunAsync(script);
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        return (line[(blank + 1)..], int.Parse(line[..blank], CultureInfo.InvariantCulture));
    }
}
