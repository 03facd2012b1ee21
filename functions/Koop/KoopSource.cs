using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Koop;

/// <summary>KOOP's repository of official publications, over SRU 2.0 and plain downloads.</summary>
internal sealed class KoopSource(KoopHttp http, IOptions<KoopOptions> options, TimeProvider time, ILogger<KoopSource> logger)
    : IKoopSource
{
    private readonly KoopOptions _options = options.Value;

    /// <summary>Once the source has refused to sort it is not asked again before the next start.</summary>
    private volatile bool _sorts = options.Value.SortByModified;

    public IAsyncEnumerable<KoopPage> SearchAsync(KoopQuery query, CancellationToken cancellationToken = default) =>
        SearchAsync(new Search(query.Publicatienaam, Cql.Write(query)), cancellationToken);

    public IAsyncEnumerable<KoopPage> FindAsync(string vraagnummer, CancellationToken cancellationToken = default) =>
        SearchAsync(new Search(vraagnummer, Cql.Write(vraagnummer)), cancellationToken);

    public Task<KoopDocument> DownloadAsync(KoopRecord record, CancellationToken cancellationToken = default) =>
        DownloadAsync(record, "xml", cancellationToken);

    public Task<KoopDocument> DownloadMetadataAsync(KoopRecord record, CancellationToken cancellationToken = default) =>
        DownloadAsync(record, "metadata", cancellationToken);

    private async IAsyncEnumerable<KoopPage> SearchAsync(Search query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var progress = new SearchProgress(_options, query.Name);
        while (!progress.IsComplete)
        {
            var response = await FetchPageAsync(query, progress.Start, cancellationToken);
            if (response.Records.Count == 0 && progress.ExpectsMore(response))
            {
                // An empty page in the middle is a hiccup as often as a wrong estimate; the second answer decides.
                response = await FetchPageAsync(query, progress.Start, cancellationToken);
                if (response.Records.Count == 0)
                {
                    KoopLog.EmptyPage(logger, query.Name, progress.Start, response.Total);
                }
            }

            var page = progress.Take(response);
            KoopLog.PageRead(logger, query.Name, page.StartRecord, page.Records.Count, page.EstimatedTotal);
            foreach (var problem in page.Problems)
            {
                KoopLog.RecordUnreadable(logger, query.Name, problem.Position, problem.Id, problem.Reason);
            }

            yield return page;
        }
    }

    private async Task<KoopDocument> DownloadAsync(KoopRecord record, string manifestation, CancellationToken cancellationToken)
    {
        if (!record.ItemUrls.TryGetValue(manifestation, out var url))
        {
            throw new KoopDocumentException(
                record.Id, KoopFailure.NotYetAvailable, $"{record.Id} has no address for its {manifestation} in the search record.");
        }

        try
        {
            var request = new KoopRequest(url, _options.AttemptTimeout, _options.MaxDocumentBytes, manifestation);
            var response = await http.GetAsync(request, static answer => answer, cancellationToken);
            if (XmlCheck.FindFault(response.Body) is { } fault)
            {
                throw new KoopFetchException(KoopFailure.Malformed, $"what {response.Url.AbsolutePath} gives {fault}");
            }

            return new KoopDocument
            {
                Id = record.Id,
                Manifestation = manifestation,
                Url = response.Url,
                Content = response.Body,
                Fetched = time.GetUtcNow(),
                ETag = response.ETag,
                LastModified = response.LastModified,
            };
        }
        catch (KoopFetchException failed)
        {
            throw new KoopDocumentException(
                record.Id, failed.Failure, $"{record.Id} cannot be fetched: {failed.Message}.", failed.RetryAfter, failed);
        }
    }

    private async Task<SruResponse> FetchPageAsync(Search query, int start, CancellationToken cancellationToken)
    {
        var sorted = _sorts;
        var response = await RequestPageAsync(query, start, sorted, cancellationToken);
        if (sorted && response is { Diagnostic: { IsAboutSorting: true } refusal, Records.Count: 0 })
        {
            _sorts = false;
            KoopLog.SortRefused(logger, refusal.Message);
            response = await RequestPageAsync(query, start, sorted: false, cancellationToken);
        }

        return response is { Diagnostic: { } diagnostic, Records.Count: 0 }
            ? throw new KoopSearchException(
                diagnostic.IsTemporary ? KoopFailure.Unavailable : KoopFailure.Refused,
                $"The search for '{query.Name}' is refused: {diagnostic.Message}",
                diagnostic.Uri)
            : response;
    }

    private async Task<SruResponse> RequestPageAsync(Search query, int start, bool sorted, CancellationToken cancellationToken)
    {
        var url = new Uri(
            _options.BaseAddress,
            "/sru?operation=searchRetrieve&version=2.0"
            + $"&query={Uri.EscapeDataString(sorted ? Cql.Sorted(query.Cql) : query.Cql)}&startRecord={start}&maximumRecords={_options.PageSize}");
        try
        {
            return await http.GetAsync(
                new KoopRequest(url, _options.SearchTimeout, _options.MaxPageBytes, "search"),
                static answer => SruResponseReader.Read(answer.Body),
                cancellationToken);
        }
        catch (KoopFetchException failed)
        {
            // The search address not being there is no matter of waiting for a document.
            var failure = failed.Failure == KoopFailure.NotYetAvailable ? KoopFailure.Refused : failed.Failure;
            throw new KoopSearchException(
                failure, $"The search for '{query.Name}' failed: {failed.Message}.", null, failed.RetryAfter, failed);
        }
    }

    /// <summary>A search in the language of the source, and what people call it.</summary>
    private sealed record Search(string Name, string Cql);
}
