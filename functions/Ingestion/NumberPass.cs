using Kamervragen.Koop;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>Goes through what the source lists of one question set, and fetches what the ledger has not seen.</summary>
internal sealed class NumberPass(IKoopSource source, LedgerTable ledger, HistoryIntake intake)
{
    /// <summary>Asks for one set: a search, and a call to the ledger for each document of the set.</summary>
    /// <param name="vraagnummer">Its number.</param>
    /// <param name="onMissing">Told of each document that has not been seen, before it is fetched.</param>
    /// <param name="cancellationToken">Stops between two documents; what was done is not yet written then.</param>
    /// <exception cref="KoopSearchException">The search failed, or lists what has another form.</exception>
    /// <exception cref="HistoryStoppedException">The source fails, or another run does the same work.</exception>
    public async Task RunAsync(string vraagnummer, Action<string> onMissing, CancellationToken cancellationToken)
    {
        var health = new ListingHealth();
        await foreach (var page in source.FindAsync(vraagnummer, cancellationToken))
        {
            health.Count(page);
            if (health.IsOfAnotherForm)
            {
                throw new KoopSearchException(KoopFailure.Malformed, $"{vraagnummer}: {health.Fault}");
            }

            var own = page.Records.Where(record => IsOf(record, vraagnummer)).ToList();
            if (own.Count == 0 && page.Records.Count > 0)
            {
                // It lists what was not asked for, and might have very much of that.
                return;
            }

            intake.Park(page.Problems);
            var missing = await MissingAsync(own, cancellationToken);
            missing.ForEach(record => onMissing(record.Id));
            await intake.TakeAsync(missing, cancellationToken);
        }
    }

    private async Task<List<KoopRecord>> MissingAsync(List<KoopRecord> records, CancellationToken cancellationToken)
    {
        var missing = new List<KoopRecord>();
        foreach (var record in records.Where(record => !intake.IsWaiting(record)))
        {
            if (!await ledger.IsSeenAsync(new SeenVersion(record.Id, record.Modified), cancellationToken))
            {
                missing.Add(record);
            }
        }

        return missing;
    }

    private static bool IsOf(KoopRecord record, string vraagnummer) =>
        (record.Publicatienaam is null || Publicatienamen.All.Contains(record.Publicatienaam, StringComparer.Ordinal))
        && record.Vraagnummers.Any(number => Vraagnummer.Normalize(number) == vraagnummer);
}
