using Kamervragen.Parsing;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>
/// Reads archived documents again that an older parser has read, or all of a choice, in the order of their keys. Whatever is begun
/// is written on the sweep's list first, so that a run that is cut off leaves nothing half done for long.
/// </summary>
public sealed partial class Reparser(
    DocumentTable documents,
    PublicationArchive archive,
    PublicationProcessor processor,
    WerkTable work,
    VoortgangTable progress,
    IOptions<SweepOptions> options,
    TimeProvider clock,
    ILogger<Reparser> logger)
{
    /// <summary>The name under which the ledger knows how far the parser of this build has come.</summary>
    public const string Work = "herlezen";

    private const int PageSize = 200;

    // Longer than a page takes, so that the sweep does not do the same work at the same time.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>
    /// Reads a slice of what an older parser has read, and leaves the rest to the next run. One call to storage where this
    /// version of the parser has been through.
    /// </summary>
    public async Task<ReparseResult> RunSliceAsync(CancellationToken cancellationToken)
    {
        var goal = $"parser {ParserVersie.Huidig}";
        var known = await progress.GetAsync(Work, cancellationToken);
        var begun = known.Doel == goal ? known : known with { Doel = goal, Plaats = null, Gedaan = 0, Gereed = false };
        if (begun.Gereed)
        {
            return new ReparseResult(0, 0, 0, 0, begun.Plaats ?? "", Gereed: true);
        }

        var result = await RunAsync(new ReparseSelection(), begun.Plaats ?? "", options.Value.MaxDuration, onStep: null, cancellationToken);
        var written = await progress.TryWriteAsync(
            begun with { Plaats = result.Plaats, Gedaan = begun.Gedaan + result.Gedaan, Gereed = result.Gereed, Bijgewerkt = clock.GetUtcNow() },
            cancellationToken);
        LogSlice(result.Bekeken, result.Gedaan, result.Mislukt, result.Gereed, written is null);
        return result;
    }

    /// <summary>Reads a choice again at once.</summary>
    /// <param name="selection">The choice.</param>
    /// <param name="afterKey">Where to begin: behind the document of this key; empty for all.</param>
    /// <param name="limit">After how long to stop; null for never.</param>
    /// <param name="onStep">Told after each document that was read again, and after each page.</param>
    /// <param name="cancellationToken">Stops between two documents or in one; doing the same again completes it.</param>
    public async Task<ReparseResult> RunAsync(
        ReparseSelection selection, string afterKey, TimeSpan? limit, Action<ReparseResult>? onStep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var started = clock.GetUtcNow();
        var result = new ReparseResult(0, 0, 0, 0, afterKey, Gereed: false);
        while (!IsOver(started, limit))
        {
            var page = await documents.ListAsync(result.Plaats, PageSize, cancellationToken);
            result = await TakePageAsync(selection, page, result, () => IsOver(started, limit), onStep, cancellationToken);
            var isWhole = page.Count == 0 || result.Plaats == DocumentTable.KeyOf(page[^1].Id);
            result = result with { Gereed = isWhole && page.Count < PageSize };
            onStep?.Invoke(result);
            if (result.Gereed)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>How many documents a choice has, its kind left aside: one call per two hundred documents.</summary>
    public async Task<int> CountAsync(ReparseSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (count, after) = (0, "");
        while (true)
        {
            var page = await documents.ListAsync(after, PageSize, cancellationToken);
            count += page.Count(selection.Wants);
            if (page.Count < PageSize)
            {
                return count;
            }

            after = DocumentTable.KeyOf(page[^1].Id);
        }
    }

    private bool IsOver(DateTimeOffset started, TimeSpan? limit) => clock.GetUtcNow() - started >= limit;

    private async Task<ReparseResult> TakePageAsync(
        ReparseSelection selection,
        IReadOnlyList<DocumentState> page,
        ReparseResult result,
        Func<bool> isOver,
        Action<ReparseResult>? onStep,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var declared = page
            .Where(selection.Wants)
            .Select(state => new Werk { BlobName = state.BlobName!, Id = state.Id, Sinds = now, VolgendePoging = now + Grace })
            .ToDictionary(item => item.Id, StringComparer.Ordinal);
        await work.DeclareAsync(declared.Values, cancellationToken);
        var done = new List<string>();
        foreach (var state in page)
        {
            if (isOver())
            {
                break;
            }

            result = result with { Bekeken = result.Bekeken + 1, Plaats = DocumentTable.KeyOf(state.Id) };
            if (declared.TryGetValue(state.Id, out var item))
            {
                result = await TakeAsync(selection, state, item, done, result with { Gekozen = result.Gekozen + 1 }, cancellationToken);
                onStep?.Invoke(result);
            }
        }

        await work.RemoveAsync(done, cancellationToken);
        return result;
    }

    private async Task<ReparseResult> TakeAsync(
        ReparseSelection selection, DocumentState state, Werk item, List<string> done, ReparseResult result, CancellationToken cancellationToken)
    {
        try
        {
            var isChosen = await IsOfKindAsync(selection.Soort, item.BlobName, cancellationToken);
            if (isChosen)
            {
                await ReadAgainAsync(state, item.BlobName, cancellationToken);
            }

            done.Add(item.BlobName);
            return isChosen ? result with { Gedaan = result.Gedaan + 1 } : result;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, it is this document's: written down with its reason, and the others go on.
            LogFailed(exception, state.Id);
            var known = await work.GetAsync(item.BlobName, cancellationToken) ?? item;
            await work.WriteAsync(RetrySchedule.Again(known, exception.Message, clock.GetUtcNow()), cancellationToken);
            return result with { Mislukt = result.Mislukt + 1 };
        }
    }

    private async Task<bool> IsOfKindAsync(Soort? kind, string blobName, CancellationToken cancellationToken) =>
        kind is null
        || (await archive.ReadAsync(blobName, cancellationToken) is { } archived && ArchivedPublicationReader.Read(archived).Soort == kind);

    private async Task ReadAgainAsync(DocumentState state, string blobName, CancellationToken cancellationToken)
    {
        // A later version that could not be read may be readable now. First, so that being cut off in between repeats it.
        if (state.Onleesbaar is { } verdict
            && await archive.FindAsync(state.Id, verdict.Split(':')[0], cancellationToken) is { } judged
            && judged != blobName)
        {
            await processor.ProcessAsync(judged, cancellationToken);
        }

        await processor.ReprocessAsync(blobName, cancellationToken);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Reparse: {Bekeken} looked at, {Gedaan} read again, {Mislukt} failed; through: {Gereed}; another run at work: {AndereInstantie}")]
    private partial void LogSlice(int bekeken, int gedaan, int mislukt, bool gereed, bool andereInstantie);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Id} could not be read again")]
    private partial void LogFailed(Exception exception, string id);
}
