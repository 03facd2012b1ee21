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
    DocumentFetcher fetcher,
    IOptions<PollOptions> options,
    IOptions<SweepOptions> sweepOptions,
    IOptions<KoopOptions> sourceOptions,
    TimeProvider clock,
    ILogger<Poller> logger)
{
    /// <summary>Records held while it is not yet known whether a window has news; a larger window has, and is taken in as it comes.</summary>
    private const int MaxHeld = 2_000;

    private static readonly string[] Names = [Publicatienamen.Vragen, Publicatienamen.Aanhangsel];

    private readonly PollOptions _options = options.Value;
    private readonly string _bron = sourceOptions.Value.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>Polls once. An idle poll reads one row, writes one row and makes one request per publication name.</summary>
    /// <exception cref="PollFailedException">A search failed; what could be taken in has been.</exception>
    public async Task<PollResult> PollAsync(CancellationToken cancellationToken)
    {
        using var trace = new PollTrace();
        var cursor = await ledger.GetCursorAsync(cancellationToken);
        IngestionTelemetry.Knows(cursor.LaatsteGeslaagd, clock);
        var session = new PollSession(ledger, fetcher, _options, sweepOptions.Value.Grace, clock, cursor);
        var windows = new Dictionary<string, PollWindow>(cursor.Vensters, StringComparer.Ordinal);
        foreach (var name in Names.TakeWhile(_ => !session.Stopped))
        {
            if (await TakeInWindowAsync(session, name, cancellationToken) is { } window)
            {
                windows[name] = window;
            }
        }

        await session.RetryDueAsync(cancellationToken);
        await session.FlushAsync(next => Finish(next, session, windows), cancellationToken);
        IngestionTelemetry.Knows(session.Cursor.LaatsteGeslaagd, clock);
        trace.Complete(session.Result);
        Report(session.Result);
        return session.Result.Fouten.Count == 0
            ? session.Result
            : throw new PollFailedException(string.Join(" ", session.Result.Fouten));
    }

    /// <summary>Takes in what one search lists.</summary>
    /// <returns>The window to go on from next time; null where it has not been dealt with whole, and has to be read again.</returns>
    private async Task<PollWindow?> TakeInWindowAsync(PollSession session, string name, CancellationToken cancellationToken)
    {
        var known = session.Cursor.Vensters.GetValueOrDefault(name) is { } window && window.Bron == _bron ? window : null;
        var query = NextQuery(name, known);
        var listing = new WindowListing();
        try
        {
            await foreach (var page in source.SearchAsync(query, cancellationToken))
            {
                session.Found(page.Records.Count);
                listing.Add(page);
                if (!listing.IsOfAnotherForm)
                {
                    await session.ParkAsync(page.Problems, cancellationToken);
                }

                if (listing.Held.Count > MaxHeld)
                {
                    await session.TakeAsync(listing.Held, query.ModifiedFrom, cancellationToken);
                    listing.Held.Clear();
                }

                if (session.Stopped)
                {
                    // The next poll lists what follows in any case.
                    return null;
                }
            }
        }
        catch (KoopSearchException exception)
        {
            LogSearchFailed(exception, name);
            session.Failed($"{name}: {exception.Message}");
            await session.TakeAsync(listing.Held, query.ModifiedFrom, cancellationToken);
            return null;
        }

        var print = listing.Print();
        if (print != known?.Afdruk)
        {
            await session.TakeAsync(listing.Held, query.ModifiedFrom, cancellationToken);
        }

        if (listing.IsOfAnotherForm)
        {
            session.Failed($"{name}: {listing.Problems} of {listing.Problems + listing.Records} records cannot be read, the last because {listing.LastReason}.");
            return null;
        }

        return session.Stopped ? null : new PollWindow(_bron, Earliest(known?.Vanaf, query.ModifiedFrom), Today(), print);
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

    private PollCursor Finish(PollCursor cursor, PollSession session, Dictionary<string, PollWindow> windows)
    {
        var now = clock.GetUtcNow();
        var errors = session.Result.Fouten;
        return errors.Count == 0
            ? cursor with { Vensters = windows, LaatstePoging = now, LaatsteGeslaagd = now, LaatsteFout = null, MisluktOpRij = 0 }
            : cursor with { Vensters = windows, LaatstePoging = now, LaatsteFout = string.Join(" ", errors), MisluktOpRij = cursor.MisluktOpRij + 1 };
    }

    private void Report(PollResult result)
    {
        if (result.Nieuw + result.Ongewijzigd + result.Geparkeerd > 0 || !result.Volledig)
        {
            LogPolled(result.Gevonden, result.Nieuw, result.Ongewijzigd, result.Geparkeerd, result.Volledig);
        }
        else
        {
            LogIdle(result.Gevonden);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Poll: {Gevonden} listed, {Nieuw} new, {Ongewijzigd} unchanged, {Geparkeerd} parked; complete: {Volledig}")]
    private partial void LogPolled(int gevonden, int nieuw, int ongewijzigd, int geparkeerd, bool volledig);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "Poll: {Gevonden} listed, nothing new")]
    private partial void LogIdle(int gevonden);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The search for '{Publicatienaam}' failed")]
    private partial void LogSearchFailed(Exception exception, string publicatienaam);
}
