using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Internal;

/// <summary>All pages of a query, fetched as they are asked for, without blocking.</summary>
internal sealed class AsyncPages<T>(PageSource<T> source, int? maxPerPage, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        FetchAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> FetchAsync(
        string? token, int? size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await source(token, size, async: true, cancellationToken);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
