using System.Collections.Immutable;
using Kamervragen.Dossiers;
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

    /// <summary>Processes one blob of the archive.</summary>
    /// <param name="blobName">Its name in container <c>publications</c>.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    /// <exception cref="InvalidOperationException">Others changed the same document or dossier time after time; to be tried again.</exception>
    public Task<ProcessOutcome> ProcessAsync(string blobName, CancellationToken cancellationToken) =>
        ProcessAsync(blobName, [], cancellationToken);

    /// <param name="blobName">The document.</param>
    /// <param name="atWork">The documents that are being processed further up: two that name each other must not go round for ever.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private async Task<ProcessOutcome> ProcessAsync(string blobName, ImmutableHashSet<string> atWork, CancellationToken cancellationToken)
    {
        if (await archive.ReadAsync(blobName, cancellationToken) is not { } archived)
        {
            return new ProcessOutcome(ProcessKind.Gone, blobName, [], "the blob is no longer there");
        }

        var publication = ArchivedPublicationReader.Read(archived);
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            var state = await documents.GetAsync(archived.Id, cancellationToken);
            var outcome = publication.IsLeesbaar
                ? await TryFileAsync(archived, publication, state, atWork.Add(archived.Id), cancellationToken)
                : await TryRejectAsync(archived, publication, state, cancellationToken);
            if (outcome is not null)
            {
                LogOutcome(outcome.Id, outcome.Kind, string.Join(", ", outcome.Sleutels), outcome.Uitleg);
                return outcome;
            }
        }

        throw new InvalidOperationException($"Document '{archived.Id}' was changed by others {MaxTries} times in a row; it will be tried again.");
    }

    private async Task<ProcessOutcome?> TryFileAsync(
        ArchivedPublication archived, Publication publication, DocumentState state, ImmutableHashSet<string> atWork, CancellationToken cancellationToken)
    {
        if (state.Sleutels.Count > 0 && VersionOrder.IsPoorer(publication.Formaat, archived, state))
        {
            return new ProcessOutcome(ProcessKind.Superseded, archived.Id, state.Sleutels, $"version {state.Versie} is in force");
        }

        if (state.Verwerkt && state.BlobName == archived.BlobName && state.ParserVersie == ParserVersie.Huidig)
        {
            return new ProcessOutcome(ProcessKind.AlreadyProcessed, archived.Id, state.Sleutels);
        }

        var keys = KeysOf(publication, state);
        var wanted = Intent(archived, publication, state, keys);
        var intent = IsDeclared(wanted, state) ? state : await documents.TryWriteAsync(wanted, cancellationToken);
        if (intent is null)
        {
            return null;
        }

        foreach (var key in keys)
        {
            await publications.FileAsync(Filed(key, archived, publication, intent.Volgorde), cancellationToken);
            await dossiers.RebuildAsync(key, archived, cancellationToken);
        }

        foreach (var key in intent.OudeSleutels)
        {
            await publications.RemoveAsync(key, archived.Id, intent.Volgorde, cancellationToken);
            await dossiers.RebuildAsync(key, atHand: null, cancellationToken);
        }

        if (state.Onleesbaar is not null)
        {
            await verdicts.RemoveAsync(archived.Id, cancellationToken);
        }

        if (IsQuestionSet(publication))
        {
            await TeachAsync(publication, atWork, cancellationToken);
        }

        var done = await documents.TryWriteAsync(intent with { OudeSleutels = [], Onleesbaar = null, Verwerkt = true }, cancellationToken);
        return done is null ? null : new ProcessOutcome(ProcessKind.Processed, archived.Id, keys);
    }

    private async Task<ProcessOutcome?> TryRejectAsync(
        ArchivedPublication archived, Publication publication, DocumentState state, CancellationToken cancellationToken)
    {
        var reason = publication.Gebreken.FirstOrDefault(flaw => flaw.Code == Gebrekcode.Onleesbaar)?.Uitleg
            ?? "Het document kan niet worden gelezen.";
        if (state.Onleesbaar?.StartsWith(archived.Versie, StringComparison.Ordinal) == true)
        {
            return new ProcessOutcome(ProcessKind.Rejected, archived.Id, state.Sleutels, reason);
        }

        if (state.BlobName is not null && VersionOrder.IsOlder(archived, state))
        {
            return new ProcessOutcome(ProcessKind.Superseded, archived.Id, state.Sleutels, $"version {state.Versie} is in force");
        }

        await verdicts.WriteAsync(new Verdict(archived.Id, archived.Versie, reason, clock.GetUtcNow()), cancellationToken);
        var judged = state with { Onleesbaar = $"{archived.Versie}: {reason}" };
        if (state.Sleutels.Count == 0)
        {
            judged = judged with
            {
                BlobName = archived.BlobName,
                Versie = archived.Versie,
                Gewijzigd = archived.Gewijzigd,
                Opgehaald = archived.Opgehaald,
                ParserVersie = ParserVersie.Huidig,
                Verwerkt = true,
            };
        }

        return await documents.TryWriteAsync(judged, cancellationToken) is null
            ? null
            : new ProcessOutcome(ProcessKind.Rejected, archived.Id, state.Sleutels, reason);
    }

    /// <summary>Tells the answers that a question set names where they belong, and has those that are here filed there.</summary>
    private async Task TeachAsync(Publication publication, ImmutableHashSet<string> atWork, CancellationToken cancellationToken)
    {
        foreach (var answerId in publication.Aanhangsels.Where(id => !atWork.Contains(id) && id.Length is > 0 and <= StorageKey.MaxIdLength))
        {
            if (await LearnAsync(answerId, publication.Vraagnummers, cancellationToken) is { BlobName: { } blobName, Verwerkt: false })
            {
                await ProcessAsync(blobName, atWork, cancellationToken);
            }
        }
    }

    private async Task<DocumentState> LearnAsync(string id, IReadOnlyList<string> vraagnummers, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await documents.GetAsync(id, cancellationToken);
            var learnt = state.Geleerd.Union(vraagnummers, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (learnt.Count == state.Geleerd.Count)
            {
                return state;
            }

            if (await documents.TryWriteAsync(state with { Geleerd = learnt, Verwerkt = false }, cancellationToken) is { } taught)
            {
                return taught;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The dossiers of a document: by its own numbers, and by those that question sets say it answers.</summary>
    private static IReadOnlyList<string> KeysOf(Publication publication, DocumentState state)
    {
        if (IsQuestionSet(publication) || state.Geleerd.Count == 0)
        {
            return DossierKey.Keys(publication);
        }

        return publication.Vraagnummers.Count == 0
            ? state.Geleerd
            : [.. DossierKey.Keys(publication).Union(state.Geleerd, StringComparer.Ordinal)];
    }

    private static bool IsQuestionSet(Publication publication) => publication.Soort is Soort.Vraag or Soort.Mondeling;

    private static DocumentState Intent(
        ArchivedPublication archived, Publication publication, DocumentState state, IReadOnlyList<string> keys) =>
        state with
        {
            BlobName = archived.BlobName,
            Versie = archived.Versie,
            Formaat = publication.Formaat,
            Gewijzigd = archived.Gewijzigd,
            Opgehaald = archived.Opgehaald,
            Sleutels = keys,
            OudeSleutels = [.. state.Sleutels.Union(state.OudeSleutels, StringComparer.Ordinal).Except(keys, StringComparer.Ordinal)],
            ParserVersie = ParserVersie.Huidig,
            Verwerkt = false,
        };

    /// <summary>
    /// Whether another delivery of the same document has declared the same work. It is done along with the other, without a
    /// word to it: two that each declare anew would keep each other from ever ending.
    /// </summary>
    private static bool IsDeclared(DocumentState wanted, DocumentState state) =>
        !state.Verwerkt
        && wanted.BlobName == state.BlobName
        && wanted.ParserVersie == state.ParserVersie
        && wanted.Sleutels.SequenceEqual(state.Sleutels, StringComparer.Ordinal)
        && wanted.OudeSleutels.SequenceEqual(state.OudeSleutels, StringComparer.Ordinal);

    private static FiledPublication Filed(string key, ArchivedPublication archived, Publication publication, int volgorde) => new()
    {
        Sleutel = key,
        Id = archived.Id,
        Soort = publication.Soort,
        Formaat = publication.Formaat,
        Titel = publication.Titel,
        Bron = archived.Bron,
        BlobName = archived.BlobName,
        Versie = archived.Versie,
        Gewijzigd = archived.Gewijzigd,
        Opgehaald = archived.Opgehaald,
        Volgorde = volgorde,
        ParserVersie = ParserVersie.Huidig,
        Gebreken = [.. publication.Gebreken.Select(flaw => flaw.Code).Distinct(StringComparer.Ordinal)],
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Id}: {Kind} ({Sleutels}) {Uitleg}")]
    private partial void LogOutcome(string id, ProcessKind kind, string sleutels, string? uitleg);
}
