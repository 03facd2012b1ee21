using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>Runs the function for one blob version and settles what became of it.</summary>
internal sealed class BlobRunner(
    FunctionDescriptor function,
    BlobContainerClient container,
    ReceiptStore receipts,
    PoisonBlobQueue poison,
    FunctionInvoker invoker,
    HostJson hostJson,
    HostSettings settings,
    TimeProvider time,
    ILogger logger)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    public BlobLedger Ledger { get; } = new();

    public int Parallelism { get; } = hostJson.BlobParallelism;

    public string FunctionName => function.Name;

    /// <summary>Runs a version that counts as running; afterwards it is done, waits, or is forgotten.</summary>
    /// <param name="blob">The version.</param>
    /// <param name="previousTries">How often it has failed.</param>
    /// <param name="paused">Set when the host stops.</param>
    public async Task RunAsync(BlobVersion blob, int previousTries, CancellationToken paused)
    {
        try
        {
            if (await TryInvokeAsync(blob, paused) is not { } succeeded)
            {
                Ledger.Forget(blob.Key);
                return;
            }

            if (!succeeded && previousTries + 1 < hostJson.PoisonBlobThreshold)
            {
                Wait(blob, previousTries + 1);
                return;
            }

            if (!succeeded)
            {
                await poison.SendAsync(blob);
                logger.LogWarning("'{Blob}' failed {Tries} times and is now a message in {Queue}", blob.Name, previousTries + 1, PoisonBlobQueue.Name);
            }

            receipts.Add(blob.Key);
            Ledger.Finish(blob.Key, succeeded);
        }
        catch (Exception exception)
        {
            // It has not been reported, so it runs again: at least once, never lost.
            logger.LogError(exception, "'{Blob}' could not be settled and runs again", blob.Name);
            Wait(blob, previousTries);
        }
    }

    /// <summary>Runs the function.</summary>
    /// <returns>Whether it succeeded; null when the try does not count: the host stops, or the blob is gone or changed.</returns>
    private async Task<bool?> TryInvokeAsync(BlobVersion blob, CancellationToken paused)
    {
        try
        {
            // Not the token of the loop: what runs may end in peace, and is asked to end only after a while.
            await invoker.InvokeAsync(function, new BlobEvent(container, blob), retry: null, CancellationToken.None);
            return true;
        }
        catch (OperationCanceledException) when (paused.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception)
        {
            // The invoker has logged it.
            return await IsCurrentAsync(blob) ? false : null;
        }
    }

    private async Task<bool> IsCurrentAsync(BlobVersion blob)
    {
        try
        {
            var properties = await container.GetBlobClient(blob.Name).GetPropertiesAsync();
            return BlobVersion.KeyOf(blob.Container, blob.Name, properties.Value.ETag) == blob.Key;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }

    private void Wait(BlobVersion blob, int tries)
    {
        var delay = settings.BlobRetryDelay * Math.Pow(2, Math.Clamp(tries - 1, 0, 16));
        Ledger.Wait(blob.Key, tries, time.GetUtcNow() + (delay < LongestDelay ? delay : LongestDelay));
    }
}
