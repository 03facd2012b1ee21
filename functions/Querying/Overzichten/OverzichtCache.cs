using Kamervragen.Storage;

namespace Kamervragen.Querying.Overzichten;

/// <summary>
/// The overview of all question sets in the memory of this process. The first request reads the blob; each request after
/// that asks only for the changes since, in one call, which those that come at the same time share.
/// </summary>
public sealed class OverzichtCache(OverzichtBlob blob, WijzigingTable changes) : IDisposable
{
    private const int MaxChangesAtOnce = 5_000;

    private readonly SemaphoreSlim _turn = new(1);
    private Refresh _last = new(null, 0);
    private long _started;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>The overview with every change that was announced before the call.</summary>
    public async Task<Overzicht> GetAsync(CancellationToken cancellationToken)
    {
        var asked = Interlocked.Increment(ref _started);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // A refresh that began after this request serves it as well as one of its own.
            if (_last.Overzicht is not { } current || _last.Began < asked)
            {
                var began = Interlocked.Read(ref _started);
                current = await RefreshAsync(_last.Overzicht, cancellationToken);
                _last = new Refresh(current, began);
                QueryingTelemetry.Holds(current);
            }

            return current;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Overzicht> RefreshAsync(Overzicht? current, CancellationToken cancellationToken)
    {
        var overview = current ?? await ReadAsync(cancellationToken);
        while (true)
        {
            var next = await changes.ListAsync(overview.Stand, MaxChangesAtOnce, cancellationToken);
            overview = overview.After(next);
            if (next.Count < MaxChangesAtOnce)
            {
                return overview;
            }
        }
    }

    private async Task<Overzicht> ReadAsync(CancellationToken cancellationToken)
    {
        // Each row is made ready as it is read: shared texts take its place, and what it came with is let go at once.
        var sets = new List<Kop>();
        var stand = await blob.ReadAsync(row => sets.Add(new Kop(row)), cancellationToken);
        return Overzicht.Of(stand, sets);
    }

    private sealed record Refresh(Overzicht? Overzicht, long Began);
}
