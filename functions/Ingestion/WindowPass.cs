using Kamervragen.Koop;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// Goes once through what the source lists in a window, and holds it against the ledger. The records are counted; the source's own
/// number of them is an estimate.
/// </summary>
internal sealed class WindowPass(IKoopSource source, LedgerTable ledger, HistoryIntake intake)
{
    /// <summary>Goes through it page by page.</summary>
    /// <param name="query">The window.</param>
    /// <param name="fetches">Whether what is missing is fetched.</param>
    /// <param name="onRecord">Told of each readable record: whether its version is known, and whether it waits; says whether it matters.</param>
    /// <param name="cancellationToken">Stops between two documents; what was done is not yet written then.</param>
    /// <returns>How many pages it had.</returns>
    /// <exception cref="KoopSearchException">The search failed, or lists what has another form.</exception>
    /// <exception cref="HistoryStoppedException">The source fails, or another run does the same work.</exception>
    public async Task<int> RunAsync(KoopQuery query, bool fetches, Func<KoopRecord, bool, bool, bool>? onRecord, CancellationToken cancellationToken)
    {
        var health = new ListingHealth();
        var pages = 0;
        await foreach (var page in source.SearchAsync(query, cancellationToken))
        {
            pages++;
            health.Count(page);
            if (health.IsOfAnotherForm)
            {
                throw new KoopSearchException(
                    KoopFailure.Malformed,
                    $"{query.Publicatienaam}: {health.Fault}");
            }

            await TakePageAsync(page, fetches, onRecord, cancellationToken);
        }

        return pages;
    }

    private async Task TakePageAsync(KoopPage page, bool fetches, Func<KoopRecord, bool, bool, bool>? onRecord, CancellationToken cancellationToken)
    {
        if (page.Records.Count > 0)
        {
            var known = await ledger.ListSeenAsync(page.Records.Min(record => record.Modified), page.Records.Max(record => record.Modified), cancellationToken);
            var missing = new List<KoopRecord>();
            foreach (var record in page.Records)
            {
                var isKnown = known.Contains(new SeenVersion(record.Id, record.Modified));
                var isWaiting = !isKnown && intake.IsWaiting(record);
                var matters = onRecord?.Invoke(record, isKnown, isWaiting) ?? true;
                if (matters && !isKnown && !isWaiting)
                {
                    missing.Add(record);
                }
            }

            if (fetches)
            {
                await intake.TakeAsync(missing, cancellationToken);
            }
        }

        if (fetches)
        {
            intake.Park(page.Problems);
        }
    }
}
