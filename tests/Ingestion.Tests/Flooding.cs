using System.Globalization;
using Azure.Data.Tables;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Ingestion.Tests;

/// <summary>
/// A source that touches its old documents again, by the thousand, without changing a word of them. How many is set by the
/// environment variable <c>KAMERVRAGEN_FLOOD</c>.
/// </summary>
public sealed class Flooding(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Live = "2026Z99001";

    private static int Count { get; } = int.Parse(Environment.GetEnvironmentVariable("KAMERVRAGEN_FLOOD") ?? "150", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Touched_documents_change_no_row_and_announce_nothing_and_a_new_one_arrives_within_two_polls()
    {
        await using var pipeline = await Pipeline.StartAsync(
            azurite,
            source => Publish(source, "2026-02-01"),
            ("Koop:MaxDocumentsPerPoll", $"{Math.Max(10, Count / 10)}"),
            ("Koop:MaxUnprocessed", "100000"),
            ("Koop:MaxHeldRecords", $"{Math.Max(20, Count / 5)}"),
            ("Koop:PageSize", $"{Math.Clamp(Count / 8, 10, 500)}"));
        await PollUntilCompleteAsync(pipeline);
        await pipeline.ProcessAllAsync();
        var before = await RowsAsync(pipeline);
        Publish(pipeline.Source, "2026-03-02");
        pipeline.Source.Vragen(Live, "2026-03-02", beschikbaar: "2026-03-02");

        await pipeline.PollAsync();
        await pipeline.PollAsync();
        var arrived = (await pipeline.ArchivedAsync()).Single(name => name.StartsWith($"kv-tk-{Live}", StringComparison.Ordinal));
        await pipeline.Processor.ProcessAsync(arrived, CancellationToken.None);
        await PollUntilCompleteAsync(pipeline);
        await pipeline.ProcessAllAsync();

        Assert.Equal(Count + 1, (await pipeline.ArchivedAsync()).Count);
        Assert.Equal(before, (await RowsAsync(pipeline)).Where(row => !row.Contains(Live, StringComparison.Ordinal)));
        Assert.Equal(Count + 1, (await pipeline.Changes.ListAsync(0, int.MaxValue, CancellationToken.None)).Count);
    }

    private static void Publish(SourceFolder source, string modified)
    {
        for (var set = 1; set <= Count; set++)
        {
            source.Vragen($"2010Z{10_000 + set}", modified, aantal: 1, beschikbaar: "2010-05-01");
        }
    }

    private static async Task PollUntilCompleteAsync(Pipeline pipeline)
    {
        while (!(await pipeline.PollAsync()).Volledig)
        {
            // The next poll goes on.
        }
    }

    /// <summary>Every row that readers use with its ETag: one that was written again has another.</summary>
    private static async Task<List<string>> RowsAsync(Pipeline pipeline)
    {
        var rows = new List<string>();
        foreach (var table in (string[])[TableNames.Kamervragen, TableNames.VraagAntwoorden, TableNames.Publicaties, TableNames.Documenten])
        {
            await foreach (var row in pipeline.Clients.Table(table).QueryAsync<TableEntity>())
            {
                rows.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        return rows;
    }
}
