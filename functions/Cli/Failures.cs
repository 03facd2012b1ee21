using System.Globalization;
using Kamervragen.Querying.Storingen;
using Kamervragen.Storage;

namespace Kamervragen.Cli;

/// <summary>Lists what got stuck, and does with it what a person decides.</summary>
internal sealed class Failures(StoringenQuery query, LedgerTable ledger, WerkTable work, VerdictTable verdicts, TimeProvider clock)
{
    private const int MaxTries = 20;

    public async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        var found = await query.GetAsync(cancellationToken);
        foreach (var one in found.Storingen)
        {
            var next = one.VolgendePoging is { } moment ? $"next {Moment(moment)}" : "not tried again";
            Console.WriteLine($"{one.Id}  {one.Soort}/{one.Code}  {one.Pogingen} tries since {Moment(one.Sinds)}, {next}\n    {one.Uitleg}");
        }

        Console.Error.WriteLine($"{found.Storingen.Count} documents{(found.Meer ? ", and more than are listed" : "")}.");
        return ExitCode.Ok;
    }

    /// <summary>Brings the next try forward to now.</summary>
    public Task<int> RetryAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ForEachAsync(
            ids,
            "is tried again shortly",
            failed => work.WriteAsync(failed with { VolgendePoging = clock.GetUtcNow() }, cancellationToken),
            parked => ChangeAsync(new LedgerChange { Parked = [parked with { VolgendePoging = clock.GetUtcNow() }] }, retry: true, cancellationToken),
            onVerdict: null,
            cancellationToken);

    /// <summary>Strikes them off.</summary>
    public Task<int> DropAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ForEachAsync(
            ids,
            "is given up",
            failed => work.RemoveAsync([failed.BlobName], cancellationToken),
            parked => ChangeAsync(
                new LedgerChange { Released = [parked.Id], Seen = [new SeenVersion(parked.Id, parked.Gewijzigd)] }, retry: false, cancellationToken),
            id => verdicts.RemoveAsync(id, cancellationToken),
            cancellationToken);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private async Task<int> ForEachAsync(
        IReadOnlyList<string> ids,
        string done,
        Func<Werk, Task> onFailed,
        Func<ParkedDocument, Task> onParked,
        Func<string, Task>? onVerdict,
        CancellationToken cancellationToken)
    {
        var failed = (await work.ListFailedAsync(int.MaxValue, cancellationToken)).ToLookup(one => one.Id, StringComparer.Ordinal);
        var parked = (await ledger.ListParkedAsync(int.MaxValue, cancellationToken)).ToLookup(one => one.Id, StringComparer.Ordinal);
        var judged = (await verdicts.ListAsync(int.MaxValue, cancellationToken)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var exit = ExitCode.Ok;
        foreach (var id in ids)
        {
            var isVerdict = onVerdict is not null && judged.Contains(id);
            if (!failed.Contains(id) && !parked.Contains(id) && !isVerdict)
            {
                Console.Error.WriteLine($"'{id}' is not stuck; 'failures list' shows what is.");
                exit = ExitCode.Flawed;
                continue;
            }

            await Task.WhenAll([.. failed[id].Select(onFailed), .. parked[id].Select(onParked), .. isVerdict ? [onVerdict!(id)] : Array.Empty<Task>()]);
            Console.WriteLine($"{id}: {done}");
        }

        return exit;
    }

    /// <summary>Changes the ledger beside the poller: whoever loses the race looks again.</summary>
    private async Task ChangeAsync(LedgerChange change, bool retry, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            var cursor = await ledger.GetCursorAsync(cancellationToken);
            var next = retry
                ? cursor with { VolgendeHerkansing = clock.GetUtcNow() }
                : cursor with { Geparkeerd = Math.Max(0, cursor.Geparkeerd - change.Released.Count) };
            if (await ledger.TryWriteAsync(next, change, cancellationToken) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The ledger was changed by others {MaxTries} times in a row; try again.");
    }
}
