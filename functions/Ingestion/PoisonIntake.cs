using System.Text.Json;
using Azure;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Ingestion;

/// <summary>
/// Takes what the platform gave up into the ledger: a message of the poison queue becomes a failure that is shown, and tried
/// again on a schedule.
/// </summary>
public sealed partial class PoisonIntake(WerkTable work, PublicationArchive archive, TimeProvider clock, ILogger<PoisonIntake> logger)
{
    private const int TriesOfPlatform = 5;
    private const string Reason = "De blob-trigger heeft het na vijf pogingen opgegeven; het logboek zegt waarom.";

    /// <summary>Takes one message.</summary>
    /// <param name="message">JSON with <c>BlobName</c>, as the Functions host writes it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task TakeAsync(string message, CancellationToken cancellationToken)
    {
        if (BlobNameOf(message) is not { } blobName || await IdOfAsync(blobName, cancellationToken) is not { } id)
        {
            // There is no document that it could stand for.
            LogForeign(message.Length);
            return;
        }

        var now = clock.GetUtcNow();
        var known = await work.GetAsync(blobName, cancellationToken);
        var tries = (known?.Pogingen ?? 0) + TriesOfPlatform;
        await work.WriteAsync(
            new Werk
            {
                BlobName = blobName,
                Id = id,
                Sinds = known?.Sinds ?? now,
                Pogingen = tries,
                Uitleg = Reason,
                VolgendePoging = now + RetrySchedule.AfterFailure(tries),
            },
            cancellationToken);
        LogPoisoned(id);
    }

    private async Task<string?> IdOfAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            return (await archive.ReadAsync(blobName, cancellationToken))?.Id;
        }
        catch (FormatException)
        {
            // Somebody put a file of their own into the container: it fails for ever, and has to be seen.
            return blobName;
        }
        catch (RequestFailedException exception) when (exception.Status == 400)
        {
            // No name that a blob could have.
            return null;
        }
    }

    private static string? BlobNameOf(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("BlobName", out var name)
                && name.ValueKind == JsonValueKind.String
                    ? name.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Id} was given up by the trigger, and is tried again by the sweep")]
    private partial void LogPoisoned(string id);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "A message of {Length} characters in the poison queue names no blob of the archive")]
    private partial void LogForeign(int length);
}
