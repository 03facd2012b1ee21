using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>The pages of one query, each fetched while the one before it is being used; at most two are held.</summary>
internal sealed class ScanPages : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<Page<TableEntity>> _pages;
    private Task<bool> _next;

    /// <summary>Asks for the first page at once.</summary>
    public ScanPages(TableClient table, ScanRange range, int pageSize, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var filter = range.Sets.Count == 1
            ? TableClient.CreateQueryFilter($"PartitionKey eq {range.FirstPartition}")
            : TableClient.CreateQueryFilter($"PartitionKey ge {range.FirstPartition} and PartitionKey le {range.LastPartition}");
        _pages = table
            .QueryAsync<TableEntity>(filter, pageSize, VraagAntwoordRowMapper.Columns, _stop.Token)
            .AsPages()
            .GetAsyncEnumerator(_stop.Token);
        _next = _pages.MoveNextAsync().AsTask();
    }

    /// <summary>The rows of the next page; null after the last.</summary>
    public async Task<IReadOnlyList<TableEntity>?> NextAsync()
    {
        if (!await _next)
        {
            return null;
        }

        var rows = _pages.Current.Values;
        _next = _pages.MoveNextAsync().AsTask();
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();

        // A page that nobody asked for any more: whether it came or failed changes nothing.
        await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _pages.DisposeAsync();
        _stop.Dispose();
    }
}
