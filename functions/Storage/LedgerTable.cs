using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// Table <c>Ledger</c>: what the poller knows of the source. One partition, so that the cursor, its counts and the
/// documents of a step are written in one transaction: nothing can be counted twice, and a second poller is refused.
/// </summary>
/// <param name="clients">The storage account.</param>
public sealed class LedgerTable(StorageClients clients)
{
    internal const string PartitionKey = "koop";

    private const string CursorKey = "cursor";
    private const string SeenPrefix = "gezien|";
    private const string ParkedPrefix = "wacht|";

    // As many as a change may name fit in one transaction, whatever is in them; KOOP's records have some five thousand units.
    private const int MaxRecordUnits = 10_000;
    private const int MaxReasonUnits = 1_000;

    private readonly TableClient _table = clients.Table(TableNames.Ledger);
    private readonly OverflowTexts _texts = new(clients);

    /// <summary>Reads the cursor: one call. Before the first poll it is empty.</summary>
    public async Task<PollCursor> GetCursorAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(PartitionKey, CursorKey, cancellationToken: cancellationToken);
        return row.HasValue ? CursorFromRow(row.Value!) : new PollCursor();
    }

    /// <summary>Writes the cursor with what a step dealt with, in one call.</summary>
    /// <returns>The cursor with its new ETag, or null where another poller came in between: stop.</returns>
    /// <exception cref="ArgumentException">The change names more documents than fit in a transaction.</exception>
    public async Task<PollCursor?> TryWriteAsync(PollCursor cursor, LedgerChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        return await TryWriteAsync(CursorToRow(cursor), cursor.ETag, change, cancellationToken) is { } written ? cursor with { ETag = written } : null;
    }

    /// <summary>
    /// Writes how far work beside the poller is with what a step of it dealt with, in one call that leaves the poller's cursor
    /// alone. What waits is counted there, so such a step cannot name any of it.
    /// </summary>
    /// <returns>With its new ETag, or null where another run of the same work came in between: stop.</returns>
    /// <exception cref="ArgumentException">The change names waiting documents, or more documents than fit in a transaction.</exception>
    public async Task<Voortgang?> TryWriteAsync(Voortgang voortgang, LedgerChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(voortgang);
        ArgumentNullException.ThrowIfNull(change);
        if (change.Parked.Count + change.Released.Count > 0)
        {
            throw new ArgumentException("Documents that wait are counted by the poller's cursor; write them with that.", nameof(change));
        }

        return await TryWriteAsync(VoortgangTable.ToRow(voortgang), voortgang.ETag, change, cancellationToken) is { } written
            ? voortgang with { ETag = written }
            : null;
    }

    private async Task<ETag?> TryWriteAsync(TableEntity row, ETag etag, LedgerChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Math.Max(Math.Max(change.Seen.Count + change.Parked.Count, change.Released.Count), change.Work.Count) is > LedgerChange.MaxDocuments and var count)
        {
            throw new ArgumentException($"A change of the ledger names {count} documents; give at most {LedgerChange.MaxDocuments}.", nameof(change));
        }

        EntitySize.Require(row);
        var actions = new List<TableTransactionAction>
        {
            etag == default
                ? new TableTransactionAction(TableTransactionActionType.Add, row)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag),
        };
        actions.AddRange(change.Seen.Select(seen => Upsert(SeenToRow(seen))));
        actions.AddRange(change.Work.Select(work => Upsert(WerkTable.ToRow(work))));
        foreach (var parked in change.Parked)
        {
            actions.Add(Upsert(await ParkedToRowAsync(parked, cancellationToken)));
        }

        actions.AddRange(change.Released.Select(id => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(PartitionKey, ParkedKey(id)), ETag.All)));
        try
        {
            var responses = await _table.SubmitTransactionAsync(actions, cancellationToken);
            return WrittenETag.Of(responses.Value[0]);
        }
        catch (RequestFailedException exception) when (StorageConflict.IsLost(exception))
        {
            return null;
        }
    }

    /// <summary>The versions already dealt with in a window: one call per thousand.</summary>
    public Task<IReadOnlySet<SeenVersion>> ListSeenAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        ListSeenAsync(from, upTo: null, cancellationToken);

    /// <summary>The versions already dealt with whose time of change lies in a range: one call per thousand.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="upTo">The last moment, inclusive; null for no end.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlySet<SeenVersion>> ListSeenAsync(DateTimeOffset from, DateTimeOffset? upTo, CancellationToken cancellationToken)
    {
        var seen = new HashSet<SeenVersion>();
        await foreach (var version in ReadSeenAsync(from, upTo, cancellationToken))
        {
            seen.Add(version);
        }

        return seen;
    }

    /// <summary>The same, one after another in the order of their change.</summary>
    public async IAsyncEnumerable<SeenVersion> ReadSeenAsync(
        DateTimeOffset from, DateTimeOffset? upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = SeenPrefix + Moment(from);
        // A moment is followed by the id, behind a sign that comes before this one.
        var end = upTo is { } last ? SeenPrefix + Moment(last) + "}" : After(SeenPrefix);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and RowKey ge {first} and RowKey lt {end}");
        string[] columns = ["Id", "Gewijzigd"];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: null, columns, cancellationToken))
        {
            yield return new SeenVersion(Required(row, "Id"), row.GetDateTimeOffset("Gewijzigd") ?? DateTimeOffset.UnixEpoch);
        }
    }

    /// <summary>Whether a version has been dealt with: one call.</summary>
    public async Task<bool> IsSeenAsync(SeenVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(PartitionKey, SeenKey(version), ["Id"], cancellationToken);
        return row.HasValue;
    }

    /// <summary>The documents that wait, by id: one call per thousand.</summary>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<ParkedDocument>> ListParkedAsync(int limit, CancellationToken cancellationToken)
    {
        var parked = new List<ParkedDocument>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and RowKey ge {ParkedPrefix} and RowKey lt {After(ParkedPrefix)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: Math.Min(limit, 1000), cancellationToken: cancellationToken))
        {
            parked.Add(await ParkedFromRowAsync(row, cancellationToken));
            if (parked.Count == limit)
            {
                break;
            }
        }

        return parked;
    }

    /// <summary>All documents that wait, by id, without their records: one call per thousand.</summary>
    public async Task<IReadOnlyList<ParkedDocument>> ListWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<ParkedDocument>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and RowKey ge {ParkedPrefix} and RowKey lt {After(ParkedPrefix)}");
        string[] columns = ["Id", "Gewijzigd", "Code", "Pogingen", "Sinds", "VolgendePoging"];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: null, columns, cancellationToken))
        {
            waiting.Add(await ParkedFromRowAsync(row, cancellationToken));
        }

        return waiting;
    }

    private static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    private static string SeenKey(SeenVersion seen) => $"{SeenPrefix}{Moment(seen.Gewijzigd)}|{StorageKey.Encode(seen.Id)}";

    private static string ParkedKey(string id) => ParkedPrefix + StorageKey.Encode(id);

    private static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);

    private static TableEntity SeenToRow(SeenVersion seen) =>
        new(PartitionKey, SeenKey(seen))
        {
            ["Id"] = seen.Id,
            ["Gewijzigd"] = TableMoment.Of(seen.Gewijzigd),
        };

    private async Task<TableEntity> ParkedToRowAsync(ParkedDocument parked, CancellationToken cancellationToken)
    {
        var row = new TableEntity(PartitionKey, ParkedKey(parked.Id))
        {
            ["Id"] = parked.Id,
            ["Gewijzigd"] = TableMoment.Of(parked.Gewijzigd),
            ["Code"] = parked.Code,
            ["Pogingen"] = parked.Pogingen,
            ["Sinds"] = TableMoment.Of(parked.Sinds),
            ["VolgendePoging"] = TableMoment.Of(parked.VolgendePoging),
        };
        TextColumns.Write(row, "Uitleg", parked.Uitleg[..Math.Min(parked.Uitleg.Length, MaxReasonUnits)]);
        await _texts.WriteAsync(row, "Record", parked.Record, cancellationToken, MaxRecordUnits);
        EntitySize.Require(row);
        return row;
    }

    private async Task<ParkedDocument> ParkedFromRowAsync(TableEntity row, CancellationToken cancellationToken) => new()
    {
        Id = Required(row, "Id"),
        Gewijzigd = row.GetDateTimeOffset("Gewijzigd") ?? DateTimeOffset.UnixEpoch,
        Record = await _texts.ReadAsync(row, "Record", cancellationToken) ?? "",
        Code = Required(row, "Code"),
        Uitleg = TextColumns.Read(row, "Uitleg") ?? "",
        Pogingen = row.GetInt32("Pogingen") ?? 0,
        Sinds = row.GetDateTimeOffset("Sinds") ?? DateTimeOffset.UnixEpoch,
        VolgendePoging = row.GetDateTimeOffset("VolgendePoging") ?? DateTimeOffset.UnixEpoch,
    };

    private static TableEntity CursorToRow(PollCursor cursor)
    {
        var row = new TableEntity(PartitionKey, CursorKey)
        {
            ["Vensters"] = JsonSerializer.Serialize(cursor.Vensters, DossierJson.Options),
            ["MisluktOpRij"] = cursor.MisluktOpRij,
            ["Gearchiveerd"] = cursor.Gearchiveerd,
            ["Geparkeerd"] = cursor.Geparkeerd,
        };
        Set(row, "LaatsteGeslaagd", cursor.LaatsteGeslaagd);
        Set(row, "LaatstePoging", cursor.LaatstePoging);
        Set(row, "VolgendeHerkansing", cursor.VolgendeHerkansing);
        Set(row, "IngehoudenSinds", cursor.IngehoudenSinds);
        TextColumns.WriteSummary(row, "LaatsteFout", cursor.LaatsteFout);
        return row;
    }

    private static PollCursor CursorFromRow(TableEntity row) => new()
    {
        Vensters = JsonSerializer.Deserialize<Dictionary<string, PollWindow>>(Required(row, "Vensters"), DossierJson.Options)
            ?? new Dictionary<string, PollWindow>(StringComparer.Ordinal),
        LaatsteGeslaagd = row.GetDateTimeOffset("LaatsteGeslaagd"),
        LaatstePoging = row.GetDateTimeOffset("LaatstePoging"),
        LaatsteFout = TextColumns.Read(row, "LaatsteFout"),
        MisluktOpRij = row.GetInt32("MisluktOpRij") ?? 0,
        Gearchiveerd = row.GetInt32("Gearchiveerd") ?? 0,
        Geparkeerd = row.GetInt32("Geparkeerd") ?? 0,
        VolgendeHerkansing = row.GetDateTimeOffset("VolgendeHerkansing"),
        IngehoudenSinds = row.GetDateTimeOffset("IngehoudenSinds"),
        ETag = row.ETag,
    };

    private static void Set(TableEntity row, string name, DateTimeOffset? moment)
    {
        if (moment is { } value)
        {
            row[name] = TableMoment.Of(value);
        }
    }

    private static string Required(TableEntity row, string name) =>
        row.GetString(name) ?? throw new InvalidOperationException($"Row '{row.PartitionKey}', '{row.RowKey}' of {TableNames.Ledger} has no {name}.");
}
