using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// Reads the questions of many dossiers, straight from their rows, in the order of the table: a few pages at a time, no further
/// ahead of the reader than that, so that memory does not grow with the table.
/// </summary>
/// <param name="clients">The storage account.</param>
/// <param name="dossiers">Reads a dossier by itself, where its rows came torn or its texts are not in them.</param>
public sealed class DossierScan(StorageClients clients, DossierTable dossiers)
{
    /// <summary>The most rows of one page, as the service has it.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>Queries whose first page is asked for before the reader comes to it.</summary>
    internal const int Ahead = 2;

    private readonly TableClient _table = clients.Table(TableNames.VraagAntwoorden);

    /// <summary>
    /// Reads the questions of the sets of a plan: a call for each stretch of some hundreds of rows, and one more for each set
    /// that changed between two pages or whose texts go on in other columns or a blob.
    /// </summary>
    /// <param name="plan">The sets.</param>
    /// <param name="pageSize">The most rows of one page, 1 to <see cref="MaxPageSize"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each set of the plan once, in the order of its key in the table; those that have gone since are left out.</returns>
    /// <exception cref="InvalidOperationException">The rows of a set never formed one whole generation.</exception>
    public async IAsyncEnumerable<DossierVragen> ReadAsync(
        DossierScanPlan plan, int pageSize = MaxPageSize, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, MaxPageSize);
        var open = new Queue<ScanPages>();
        try
        {
            var asked = 0;
            foreach (var range in plan.Ranges)
            {
                while (asked < plan.Ranges.Count && open.Count <= Ahead)
                {
                    open.Enqueue(new ScanPages(_table, plan.Ranges[asked++], pageSize, cancellationToken));
                }

                await foreach (var set in ReadRangeAsync(range, open.Peek(), cancellationToken))
                {
                    yield return set;
                }

                await open.Dequeue().DisposeAsync();
            }
        }
        finally
        {
            foreach (var pages in open)
            {
                await pages.DisposeAsync();
            }
        }
    }

    /// <summary>The sets of a range; one that its pages did not show is asked for by itself, so that none is missed.</summary>
    private async IAsyncEnumerable<DossierVragen> ReadRangeAsync(
        ScanRange range, ScanPages pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = 0;
        await foreach (var rows in PartitionsAsync(pages))
        {
            var partition = rows[0].PartitionKey;
            for (; next < range.Sets.Count && string.CompareOrdinal(range.Sets[next].Partition, partition) < 0; next++)
            {
                if (await ReadWholeAsync(range.Sets[next].Sleutel, cancellationToken) is { } unseen)
                {
                    yield return unseen;
                }
            }

            if (next < range.Sets.Count && range.Sets[next].Partition == partition
                && await JoinAsync(range.Sets[next++].Sleutel, rows, cancellationToken) is { } set)
            {
                yield return set;
            }
        }

        for (; next < range.Sets.Count; next++)
        {
            if (await ReadWholeAsync(range.Sets[next].Sleutel, cancellationToken) is { } unseen)
            {
                yield return unseen;
            }
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<TableEntity>> PartitionsAsync(ScanPages pages)
    {
        var rows = new List<TableEntity>();
        while (await pages.NextAsync() is { } page)
        {
            foreach (var row in page)
            {
                if (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey)
                {
                    yield return rows;
                    rows = [];
                }

                rows.Add(row);
            }
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    private async Task<DossierVragen?> JoinAsync(string sleutel, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        if (rows[0].RowKey == DossierRows.MarkerKey && rows[0].GetString("Generatie") == DossierGeneration.Removed)
        {
            return null;
        }

        return VraagAntwoordRowMapper.TryRead(rows, out var questions)
            ? new DossierVragen(sleutel, questions)
            : await ReadWholeAsync(sleutel, cancellationToken);
    }

    private async Task<DossierVragen?> ReadWholeAsync(string sleutel, CancellationToken cancellationToken) =>
        await dossiers.ReadAsync(sleutel, cancellationToken) is { } dossier
            ? new DossierVragen(sleutel, [.. dossier.Vragen.Select(VraagAntwoordRowMapper.FromQuestion)])
            : null;
}
