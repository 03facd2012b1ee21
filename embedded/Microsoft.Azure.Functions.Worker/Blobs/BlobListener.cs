using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>
/// Looks through a container again and again and runs the function for each version of a blob that it has not done yet.
/// The Event Grid source is treated the same: one machine has no events.
/// </summary>
internal sealed class BlobListener(
    BlobPathPattern pattern,
    BlobContainerClient container,
    ReceiptStore receipts,
    BlobRunner runner,
    HostSettings settings,
    TimeProvider time,
    ILogger logger) : LoopListener(time, logger)
{
    // A scan with nothing to do may take at most a tenth of the time, as long as new blobs are still noticed soon.
    private const int RestFactor = 9;
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _slots = new(runner.Parallelism);
    private readonly ConcurrentDictionary<UInt128, Task> _running = new();
    private bool _loaded;
    private bool _reported;

    public override IEnumerable<FunctionLine> Describe() => [new(runner.FunctionName, "blob", pattern.ToString())];

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        if (!_loaded)
        {
            runner.Ledger.AddDone(await receipts.LoadAsync(cancellationToken));
            _loaded = true;
        }

        var started = Time.GetTimestamp();
        var found = await ScanAsync(cancellationToken);
        await receipts.FlushAsync(cancellationToken);
        if (!found && runner.Ledger.IsIdle)
        {
            Report();
        }

        return found ? settings.BlobScanInterval : RestAfter(Time.GetElapsedTime(started));
    }

    protected override async Task DrainAsync()
    {
        // Before the wait too, which the host cuts off when its time is up.
        await receipts.FlushAsync(CancellationToken.None);
        await Task.WhenAll(_running.Values);
        await receipts.FlushAsync(CancellationToken.None);
        _slots.Dispose();
    }

    private TimeSpan RestAfter(TimeSpan scan)
    {
        var rest = scan * RestFactor < LongestRest ? scan * RestFactor : LongestRest;
        return rest > settings.BlobScanInterval ? rest : settings.BlobScanInterval;
    }

    /// <summary>Starts what is new or due, as fast as there are free slots.</summary>
    /// <returns>Whether anything was started.</returns>
    private async Task<bool> ScanAsync(CancellationToken cancellationToken)
    {
        var found = false;
        var pending = new HashSet<UInt128>();
        try
        {
            await foreach (var page in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, pattern.Prefix, cancellationToken).AsPages())
            {
                // As events would come: the oldest of a page first.
                foreach (var item in page.Values.OrderBy(item => item.Properties.LastModified))
                {
                    found |= await MeetAsync(item, pending, cancellationToken);
                }
            }
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nobody has put anything there yet.
            return false;
        }

        if (!found)
        {
            runner.Ledger.DropWaitingExcept(pending);
        }

        return found;
    }

    /// <summary>Starts a blob that was listed where it is its turn.</summary>
    /// <returns>Whether it was started.</returns>
    private async ValueTask<bool> MeetAsync(BlobItem item, HashSet<UInt128> pending, CancellationToken cancellationToken)
    {
        if (item.Properties.ETag is not { } etag || !pattern.TryMatch(item.Name, out var tokens))
        {
            return false;
        }

        var blob = new BlobVersion(container.Name, item.Name, etag, item.Properties.BlobType ?? BlobType.Block, tokens);
        switch (runner.Ledger.Begin(blob.Key, Time.GetUtcNow(), out var previousTries))
        {
            case BlobTurn.Run:
                await StartAsync(blob, previousTries, cancellationToken);
                if (receipts.IsFull)
                {
                    await receipts.FlushAsync(cancellationToken);
                }

                return true;
            case BlobTurn.Pending:
                pending.Add(blob.Key);
                return false;
            default:
                return false;
        }
    }

    private async Task StartAsync(BlobVersion blob, int previousTries, CancellationToken cancellationToken)
    {
        try
        {
            await _slots.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            runner.Ledger.Forget(blob.Key);
            throw;
        }

        // Tracked before it can end, so that its removal finds it.
        var gate = new TaskCompletionSource();
        _running[blob.Key] = Task.Run(
            async () =>
            {
                await gate.Task;
                await runner.RunAsync(blob, previousTries, cancellationToken);
                _running.TryRemove(blob.Key, out _);
                _slots.Release();
            },
            CancellationToken.None);
        gate.SetResult();
    }

    private void Report()
    {
        var (processed, failed) = runner.Ledger.TakeCounts();
        if (processed + failed > 0)
        {
            Logger.LogInformation(
                "{FunctionName}: {Processed} blobs processed, {Failed} failed; waiting for new ones.",
                runner.FunctionName,
                processed,
                failed);
        }
        else if (!_reported)
        {
            Logger.LogInformation("{FunctionName}: no new blobs ({Done} done before); waiting for new ones.", runner.FunctionName, runner.Ledger.DoneCount);
        }

        _reported = true;
    }
}
