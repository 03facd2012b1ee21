using Kamervragen.Parsing;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>
/// Looks after every archived version that is not yet known to be in the tables: a trigger that never fired, one that gave up,
/// a run that was cut off. Any number of sweeps may run at once; a document done twice is done once.
/// </summary>
public sealed partial class Sweeper(
    WerkTable work,
    DocumentTable documents,
    PublicationProcessor processor,
    IOptions<SweepOptions> options,
    TimeProvider clock,
    ILogger<Sweeper> logger)
{
    private const int StrikeOffAfter = 100;

    /// <summary>Sweeps once: a slice within its time, the rest is for the next run.</summary>
    public async Task<SweepResult> SweepAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var due = await work.ListDueAsync(started, options.Value.MaxDocuments, cancellationToken);
        var result = new SweepResult(0, 0, 0, 0, due.Count == options.Value.MaxDocuments);
        var done = new List<string>();
        foreach (var item in due)
        {
            if (clock.GetUtcNow() - started >= options.Value.MaxDuration)
            {
                result = result with { MeerTeDoen = true };
                break;
            }

            result = await LookAfterAsync(item, done, result with { Bekeken = result.Bekeken + 1 }, cancellationToken);
            if (done.Count >= StrikeOffAfter)
            {
                await work.RemoveAsync(done, cancellationToken);
                done.Clear();
            }
        }

        await work.RemoveAsync(done, cancellationToken);
        IngestionTelemetry.Looked(result);
        if (result.Gedaan + result.Mislukt > 0 || result.MeerTeDoen)
        {
            LogSwept(result.Bekeken, result.WasAlGedaan, result.Gedaan, result.Mislukt, result.MeerTeDoen);
        }

        return result;
    }

    private async Task<SweepResult> LookAfterAsync(Werk item, List<string> done, SweepResult result, CancellationToken cancellationToken)
    {
        try
        {
            var isDone = IsDone(item, await documents.GetAsync(item.Id, cancellationToken));
            if (!isDone)
            {
                await processor.ProcessAsync(item.BlobName, cancellationToken);
            }

            done.Add(item.BlobName);
            return isDone ? result with { WasAlGedaan = result.WasAlGedaan + 1 } : result with { Gedaan = result.Gedaan + 1 };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, it is this document's: written down with its reason, and the others go on.
            LogFailed(exception, item.Id, item.Pogingen + 1);
            await work.WriteAsync(RetrySchedule.Again(item, exception.Message, clock.GetUtcNow()), cancellationToken);
            return result with { Mislukt = result.Mislukt + 1 };
        }
    }

    private static bool IsDone(Werk item, DocumentState state) =>
        state.Verwerkt && state.BlobName == item.BlobName && state.ParserVersie == ParserVersie.Huidig;

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Sweep: {Bekeken} due, {WasAlGedaan} done before, {Gedaan} done now, {Mislukt} failed; more to do: {MeerTeDoen}")]
    private partial void LogSwept(int bekeken, int wasAlGedaan, int gedaan, int mislukt, bool meerTeDoen);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Id} could not be taken in, try {Poging}")]
    private partial void LogFailed(Exception exception, string id, int poging);
}
