using System.Collections.Immutable;
using Kamervragen.Parsing;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Ingestion;

/// <summary>
/// Takes one archived document into the tables: reads it, files it under its dossiers and makes these again. Every step can
/// be done twice, and by several at once; interrupted anywhere, doing it again ends in the same tables.
/// </summary>
public sealed partial class PublicationProcessor(
    PublicationArchive archive,
    DocumentTable documents,
    PublicationTable publications,
    VerdictTable verdicts,
    DossierBuilder dossiers,
    TimeProvider clock,
    ILogger<PublicationProcessor> logger)
{
    private const int MaxTries = 20;

    private readonly Teacher _teacher = new(documents);

    /// <summary>Processes one blob of the archive.</summary>
    /// <param name="blobName">Its name in container <c>publications</c>.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    /// <exception cref="InvalidOperationException">Others changed the same document or dossier time after time; to be tried again.</exception>
    public Task<ProcessOutcome> ProcessAsync(string blobName, CancellationToken cancellationToken) =>
        ProcessAsync(blobName, again: false, [], cancellationToken);

    /// <summary>Processes one blob of the archive even where this version of the parser has done so before.</summary>
    /// <param name="blobName">Its name in container <c>publications</c>.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    /// <exception cref="InvalidOperationException">Others changed the same document or dossier time after time; to be tried again.</exception>
    public Task<ProcessOutcome> ReprocessAsync(string blobName, CancellationToken cancellationToken) =>
        ProcessAsync(blobName, again: true, [], cancellationToken);

    /// <param name="blobName">The document.</param>
    /// <param name="again">Whether to do again what has been done.</param>
    /// <param name="atWork">The documents that are being processed further up: two that name each other must not go round for ever.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private async Task<ProcessOutcome> ProcessAsync(string blobName, bool again, ImmutableHashSet<string> atWork, CancellationToken cancellationToken)
    {
        using var trace = new ProcessTrace();
        if (await archive.ReadAsync(blobName, cancellationToken) is not { } archived)
        {
            return trace.Complete(new ProcessOutcome(ProcessKind.Gone, blobName, [], "the blob is no longer there"));
        }

        trace.Found(archived);

        var publication = ArchivedPublicationReader.Read(archived);
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            // Most documents that have just come in were never seen before; of one that was, the empty state is refused.
            var state = attempt == 1 && archived.IsFresh && publication.IsLeesbaar
                ? new DocumentState { Id = archived.Id }
                : await documents.GetAsync(archived.Id, cancellationToken);
            var outcome = publication.IsLeesbaar
                ? await TryFileAsync(archived, publication, state, again, atWork.Add(archived.Id), cancellationToken)
                : await TryRejectAsync(archived, publication, state, cancellationToken);
            if (outcome is not null)
            {
                Log(outcome);
                return trace.Complete(outcome);
            }
        }

        throw new InvalidOperationException($"Document '{archived.Id}' was changed by others {MaxTries} times in a row; it will be tried again.");
    }

    private async Task<ProcessOutcome?> TryFileAsync(
        ArchivedPublication archived, Publication publication, DocumentState state, bool again, ImmutableHashSet<string> atWork, CancellationToken cancellationToken)
    {
        if (state.Sleutels.Count > 0 && VersionOrder.IsPoorer(publication.Formaat, archived, state))
        {
            await ProcessEachAsync(_teacher.CorrectAsync(Filing.NamedBy(publication), state, atWork, cancellationToken), atWork, cancellationToken);
            return new ProcessOutcome(ProcessKind.Superseded, archived.Id, state.Sleutels, $"version {state.Versie} is in force");
        }

        if (!again && state.Verwerkt && state.BlobName == archived.BlobName && state.ParserVersie == ParserVersie.Huidig)
        {
            return new ProcessOutcome(ProcessKind.AlreadyProcessed, archived.Id, state.Sleutels);
        }

        if (state.Onleesbaar is not null && Filing.EndsVerdict(archived, state))
        {
            // Before the row that remembers it: interrupted in between, this is done again.
            await verdicts.RemoveAsync(archived.Id, cancellationToken);
        }

        var keys = Filing.KeysOf(publication, state);
        var wanted = Filing.Intent(archived, publication, state, keys);
        var intent = Filing.IsDeclared(wanted, state) ? state : await documents.TryWriteAsync(wanted, cancellationToken);
        if (intent is null)
        {
            return null;
        }

        foreach (var key in keys)
        {
            var filed = Filing.Row(key, archived, publication, intent.Volgorde);
            await publications.FileAsync(filed, cancellationToken);
            await dossiers.AddAsync(filed, archived, cancellationToken);
        }

        foreach (var key in intent.OudeSleutels)
        {
            await publications.RemoveAsync(key, archived.Id, intent.Volgorde, cancellationToken);
            await dossiers.RebuildAsync(key, atHand: null, cancellationToken);
        }

        await ProcessEachAsync(_teacher.TeachAsync(intent, atWork, cancellationToken), atWork, cancellationToken);
        var done = await documents.TryWriteAsync(intent with { OudeSleutels = [], NoemtNietMeer = [], Verwerkt = true }, cancellationToken);
        return done is null ? null : new ProcessOutcome(ProcessKind.Processed, archived.Id, keys);
    }

    private async Task<ProcessOutcome?> TryRejectAsync(
        ArchivedPublication archived, Publication publication, DocumentState state, CancellationToken cancellationToken)
    {
        var reason = publication.Gebreken.FirstOrDefault(flaw => flaw.Code == Gebrekcode.Onleesbaar)?.Uitleg
            ?? "Het document kan niet worden gelezen.";
        var isJudged = state.Onleesbaar?.StartsWith(archived.Versie, StringComparison.Ordinal) == true;
        var isInForce = state.Sleutels.Count == 0 || state.BlobName == archived.BlobName;
        if (isJudged && (!isInForce || state.ParserVersie == ParserVersie.Huidig))
        {
            return new ProcessOutcome(ProcessKind.Rejected, archived.Id, state.Sleutels, reason);
        }

        if (state.BlobName is not null && VersionOrder.IsOlder(archived, state))
        {
            return new ProcessOutcome(ProcessKind.Superseded, archived.Id, state.Sleutels, $"version {state.Versie} is in force");
        }

        await verdicts.WriteAsync(new Verdict(archived.Id, archived.Versie, reason, clock.GetUtcNow()), cancellationToken);
        var judged = state with
        {
            Onleesbaar = $"{archived.Versie}: {reason}",
            ParserVersie = isInForce ? ParserVersie.Huidig : state.ParserVersie,
        };
        if (state.Sleutels.Count == 0)
        {
            judged = judged with
            {
                BlobName = archived.BlobName,
                Versie = archived.Versie,
                Gewijzigd = archived.Gewijzigd,
                Opgehaald = archived.Opgehaald,
                Verwerkt = true,
            };
        }

        return await documents.TryWriteAsync(judged, cancellationToken) is null
            ? null
            : new ProcessOutcome(ProcessKind.Rejected, archived.Id, state.Sleutels, reason);
    }

    private async Task ProcessEachAsync(IAsyncEnumerable<string> blobNames, ImmutableHashSet<string> atWork, CancellationToken cancellationToken)
    {
        await foreach (var blobName in blobNames)
        {
            await ProcessAsync(blobName, again: false, atWork, cancellationToken);
        }
    }

    private void Log(ProcessOutcome outcome)
    {
        var keys = string.Join(", ", outcome.Sleutels);
        if (outcome.Uitleg is { } reason)
        {
            LogLeft(outcome.Kind == ProcessKind.Rejected ? LogLevel.Warning : LogLevel.Information, outcome.Id, outcome.Kind, keys, reason);
        }
        else
        {
            LogTaken(outcome.Id, outcome.Kind, keys);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Id}: {Kind} in {Sleutels}")]
    private partial void LogTaken(string id, ProcessKind kind, string sleutels);

    [LoggerMessage(EventId = 2, Message = "{Id}: {Kind} in [{Sleutels}]: {Reason}")]
    private partial void LogLeft(LogLevel level, string id, ProcessKind kind, string sleutels, string reason);
}
