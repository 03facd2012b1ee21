using Azure;
using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>Answers how the pipeline is doing, from the poller's cursor and the two lists of what went wrong.</summary>
public sealed class HealthQuery(LedgerTable ledger, VerdictTable verdicts, StorageClients clients, TimeProvider clock)
{
    /// <summary>The most documents listed by name.</summary>
    public const int MaxListed = 50;

    /// <summary>The queue into which the blob trigger puts what failed five times.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>Reads the state: at most four calls to storage.</summary>
    /// <param name="staleAfter">After how long without a successful poll the pipeline is stale.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<Health> GetAsync(TimeSpan staleAfter, CancellationToken cancellationToken)
    {
        var cursor = await ledger.GetCursorAsync(cancellationToken);
        var waiting = cursor.Geparkeerd == 0 ? [] : await ledger.ListParkedAsync(MaxListed, cancellationToken);
        var unreadable = await verdicts.ListAsync(MaxListed, cancellationToken);
        return new Health
        {
            Status = cursor.LaatsteGeslaagd is { } last && clock.GetUtcNow() - last <= staleAfter ? "goed" : "verouderd",
            LaatsteGeslaagdePoll = cursor.LaatsteGeslaagd,
            LaatstePoging = cursor.LaatstePoging,
            LaatsteFout = cursor.LaatsteFout,
            MisluktOpRij = cursor.MisluktOpRij,
            Bijgewerkt = cursor.Vensters.ToDictionary(window => window.Key, window => window.Value.Tot, StringComparer.Ordinal),
            Gearchiveerd = cursor.Gearchiveerd,
            Geparkeerd = cursor.Geparkeerd,
            Wachtend =
            [
                .. waiting.Select(document => new WaitingDocument(
                    document.Id, document.Code, document.Uitleg, document.Pogingen, document.Sinds, document.VolgendePoging)),
            ],
            Onleesbaar = [.. unreadable.Select(verdict => new UnreadableDocument(verdict.Id, verdict.Uitleg, verdict.Moment))],
            Vergiftigd = await CountPoisonedAsync(cancellationToken),
        };
    }

    private async Task<int> CountPoisonedAsync(CancellationToken cancellationToken)
    {
        try
        {
            var properties = await clients.Queues.GetQueueClient(PoisonQueue).GetPropertiesAsync(cancellationToken);
            return properties.Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return 0;
        }
    }
}
