using Kamervragen.Koop;
using Kamervragen.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>
/// Looks for publications that are new or have changed, and brings them into the archive. The cursor of a search moves only
/// when everything it lists is safe in the archive or parked in the ledger.
/// </summary>
public sealed partial class Poller(
    IKoopSource source,
    LedgerTable ledger,
    WerkTable work,
    DocumentFetcher fetcher,
    IOptions<PollOptions> options,
    IOptions<SweepOptions> sweepOptions,
    IOptions<KoopOptions> sourceOptions,
    TimeProvider clock,
    ILogger<Poller> logger)
{
    private static readonly string[] Names = [Publicatienamen.Vragen, Publicatienamen.Aanhangsel];

    private readonly PollOptions _options = options.Value;
    private readonly string _bron = sourceOptions.Value.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// Polls once. An idle poll reads one row, writes one row and makes one request per publication name. What is newly
    /// published goes first, then what is due again, then old documents that the source has touched.
    /// </summary>
    /// <exception cref="PollFailedException">A search failed; what could be taken in has been.</exception>
    public async Task<PollResult> PollAsync(CancellationToken cancellationToken)
    {
        using var trace = new PollTrace();
        var cursor = await ledger.GetCursorAsync(cancellationToken);
        IngestionTelemetry.Knows(cursor.LaatsteGeslaagd, clock);
        var session = new PollSession(ledger, fetcher, new ParserRoom(work, _options.MaxUnprocessed), _options, sweepOptions.Value.Grace, clock, cursor);
        var listings = new List<WindowListing>();
        foreach (var name in Names.TakeWhile(_ => !session.Stopped))
        {
            listings.Add(await ListAsync(session, name, cancellationToken));
        }

        var changed = listings.Where(listing => !listing.IsUnchanged).ToList();
        await session.TakeAsync(changed, Freshness.IsNew, cancellationToken);
        await session.RetryDueAsync(cancellationToken);
        await session.TakeAsync(changed, record => !Freshness.IsNew(record), cancellationToken);
        await session.FlushAsync(next => Finish(next, session, listings), cancellationToken);
        IngestionTelemetry.Knows(session.Cursor.LaatsteGeslaagd, clock);
        trace.Complete(session.Result);
        Report(session, cursor);
        return session.Result.Fouten.Count == 0
            ? session.Result
            : throw new PollFailedException(string.Join(" ", session.Result.Fouten));
    }

    /// <summary>
    /// Polls once as the schedule does: a source that fails is a state of things, kept in the ledger and said once. Only when no
    /// poll has succeeded for <see cref="PollOptions.StaleAfter"/> does the function fail, and with it the alarm sound.
    /// </summary>
    /// <exception cref="PollFailedException">The search failed, and has for long.</exception>
    public async Task PollOnScheduleAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PollAsync(cancellationToken);
        }
        catch (PollFailedException exception)
        {
            LogFailed(exception.Message);
            var cursor = await ledger.GetCursorAsync(cancellationToken);
            if (cursor.LaatsteGeslaagd is not { } last || clock.GetUtcNow() - last > _options.StaleAfter)
            {
                throw;
            }
        }
    }

    private async Task<WindowListing> ListAsync(PollSession session, string name, CancellationToken cancellationToken)
    {
        var known = session.Cursor.Vensters.GetValueOrDefault(name) is { } window && window.Bron == _bron ? window : null;
        var listing = new WindowListing(NextQuery(name, known), known, _options.MaxHeldRecords);
        try
        {
            await foreach (var page in source.SearchAsync(listing.Query, cancellationToken))
            {
                session.Found(page.Records.Count);
                listing.Add(page);
                if (!listing.Health.IsOfAnotherForm)
                {
                    await session.ParkAsync(page.Problems, cancellationToken);
                }

                if (listing.IsFull)
                {
                    await session.LoadKnownAsync(listing.Query.ModifiedFrom, cancellationToken);
                    listing.MakeRoom(session.IsKnown);
                }
            }

            if (listing.IsCut)
            {
                session.Incomplete();
            }

            listing.IsWhole = !listing.Health.IsOfAnotherForm;
            if (listing.Health.IsOfAnotherForm)
            {
                session.Failed($"{name}: {listing.Health.Fault}");
            }
        }
        catch (KoopSearchException exception)
        {
            LogSearchFailed(exception.Message, name);
            session.Failed($"{name}: {exception.Message}");
        }

        return listing;
    }

    private KoopQuery NextQuery(string name, PollWindow? known)
    {
        var today = Today();
        var from = known is null
            ? _options.Since ?? today.AddDays(-PollOptions.DefaultDays)
            : Earliest(known.Tot, today).AddDays(-_options.OverlapDays);
        if (known is not null && _options.Since < known.Vanaf)
        {
            // The setting was moved back since: the days between have never been asked for.
            from = Earliest(_options.Since, from);
        }

        // The source's days are Dutch: shortly before midnight UTC its tomorrow has begun.
        return new KoopQuery(name, from, today.AddDays(1));
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static DateOnly Earliest(DateOnly? one, DateOnly other) => one < other ? one.Value : other;

    private PollCursor Finish(PollCursor cursor, PollSession session, List<WindowListing> listings)
    {
        var windows = new Dictionary<string, PollWindow>(cursor.Vensters, StringComparer.Ordinal);
        foreach (var listing in listings.Where(listing => listing is { IsWhole: true, IsCut: false } && (listing.IsUnchanged || !(session.Stopped || session.Result.Ingehouden))))
        {
            // Dealt with whole: the next poll goes on from here.
            windows[listing.Query.Publicatienaam] = new PollWindow(
                _bron, Earliest(listing.Known?.Vanaf, listing.Query.ModifiedFrom), Today(), listing.Print());
        }

        var now = clock.GetUtcNow();
        var errors = session.Result.Fouten;
        cursor = cursor with { IngehoudenSinds = HeldBackSince(cursor, session, now) };
        return errors.Count == 0
            ? cursor with { Vensters = windows, LaatstePoging = now, LaatsteGeslaagd = now, LaatsteFout = null, MisluktOpRij = 0 }
            : cursor with { Vensters = windows, LaatstePoging = now, LaatsteFout = string.Join(" ", errors), MisluktOpRij = cursor.MisluktOpRij + 1 };
    }

    /// <summary>A poll that ended early does not know whether the parser has caught up.</summary>
    private static DateTimeOffset? HeldBackSince(PollCursor cursor, PollSession session, DateTimeOffset now) =>
        session.Result.Ingehouden ? cursor.IngehoudenSinds ?? now
        : session.Stopped || session.Result.Fouten.Count > 0 ? cursor.IngehoudenSinds
        : null;

    private void Report(PollSession session, PollCursor before)
    {
        var (result, failedBefore) = (session.Result, before.MisluktOpRij);
        ReportHoldingBack(before.IngehoudenSinds, session.Cursor.IngehoudenSinds);

        // A source that is gone for a week is said to be gone once, and once to be back.
        if (result.Fouten.Count > 0 && failedBefore == 0)
        {
            LogSourceFails(string.Join(" ", result.Fouten));
        }
        else if (result.Fouten.Count == 0 && failedBefore > 0)
        {
            LogSourceIsBack(failedBefore);
        }

        if (result.Nieuw + result.Ongewijzigd + result.Geparkeerd > 0 || (!result.Volledig && !result.Ingehouden && result.Fouten.Count == 0))
        {
            LogPolled(result.Gevonden, result.Nieuw, result.Ongewijzigd, result.Geparkeerd, result.Volledig);
        }
        else
        {
            LogIdle(result.Gevonden);
        }
    }

    private void ReportHoldingBack(DateTimeOffset? before, DateTimeOffset? since)
    {
        if (before is null && since is not null)
        {
            LogHoldsBack(_options.MaxUnprocessed, Freshness.Days);
        }
        else if (before is { } began && since is null)
        {
            LogGoesOn(clock.GetUtcNow() - began);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Poll: {Gevonden} listed, {Nieuw} new, {Ongewijzigd} unchanged, {Geparkeerd} parked; complete: {Volledig}")]
    private partial void LogPolled(int gevonden, int nieuw, int ongewijzigd, int geparkeerd, bool volledig);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "Poll: {Gevonden} listed, nothing new")]
    private partial void LogIdle(int gevonden);

    [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "The search for '{Publicatienaam}' failed: {Reason}")]
    private partial void LogSearchFailed(string reason, string publicatienaam);

    [LoggerMessage(EventId = 6, Level = LogLevel.Debug, Message = "The poll failed: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The source fails: {Errors} It is asked again with each poll; nothing more is said until it answers.")]
    private partial void LogSourceFails(string errors);

    [LoggerMessage(EventId = 5, Level = LogLevel.Information, Message = "The source answers again, after {Polls} failed polls")]
    private partial void LogSourceIsBack(int polls);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "{Grens} archived documents wait for the parser: until it has caught up, only those published in the last {Dagen} days are taken in")]
    private partial void LogHoldsBack(int grens, int dagen);

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, Message = "The parser has caught up: old documents are taken in again, after {Duur}")]
    private partial void LogGoesOn(TimeSpan duur);
}
