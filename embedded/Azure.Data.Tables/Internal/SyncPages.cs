namespace Azure.Data.Tables.Internal;

/// <summary>All pages of a query, fetched as they are asked for.</summary>
internal sealed class SyncPages<T>(PageSource<T> source, int? maxPerPage, CancellationToken cancellationToken)
    : Pageable<T>(cancellationToken)
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var token = continuationToken;
        do
        {
            var page = Sync.Result(source(token, pageSizeHint ?? maxPerPage, async: false, CancellationToken));
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
