using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Runs the function for one message: deletes it on success, releases it on failure, and moves it to the poison queue at the last.</summary>
internal sealed class QueueMessageRunner(
    FunctionDescriptor function,
    QueueServiceClient service,
    string queueName,
    FunctionInvoker invoker,
    HostJson hostJson,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>How long a fetched message is hidden from others; renewed while its function runs, so a killed host delays it no longer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly QueueClient _queue = service.GetQueueClient(queueName);
    private readonly QueueClient _poison = service.GetQueueClient(queueName + "-poison");

    public async Task RunAsync(QueueMessage wire, CancellationToken paused)
    {
        try
        {
            var body = QueueBody.Decode(wire.Body, hostJson.QueueMessagesAreBase64);
            if (body is null || wire.DequeueCount > hostJson.QueueMaxDequeueCount)
            {
                await MoveToPoisonAsync(wire, wire.PopReceipt);
                return;
            }

            var message = QueuesModelFactory.QueueMessage(
                wire.MessageId, wire.PopReceipt, body, wire.DequeueCount, wire.NextVisibleOn, wire.InsertedOn, wire.ExpiresOn);
            var (succeeded, popReceipt) = await InvokeAsync(message, paused);
            await SettleAsync(wire, popReceipt, succeeded);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            logger.LogWarning("The message {MessageId} of {Queue} was taken away meanwhile", wire.MessageId, queueName);
        }
        catch (Exception exception)
        {
            // The message shows up again when its lease ends.
            logger.LogError(exception, "The message {MessageId} of {Queue} could not be settled and is tried again", wire.MessageId, queueName);
        }
    }

    /// <summary>Gives a message back unseen.</summary>
    public Task ReleaseAsync(QueueMessage wire) => _queue.UpdateMessageAsync(wire.MessageId, wire.PopReceipt, visibilityTimeout: TimeSpan.Zero);

    private async Task<(bool? Succeeded, string PopReceipt)> InvokeAsync(QueueMessage message, CancellationToken paused)
    {
        using var ended = new CancellationTokenSource();
        var renewal = RenewAsync(message.MessageId, message.PopReceipt, ended.Token);
        bool? succeeded;
        try
        {
            await invoker.InvokeAsync(function, new QueueEvent(message), retry: null, CancellationToken.None);
            succeeded = true;
        }
        catch (OperationCanceledException) when (paused.IsCancellationRequested)
        {
            succeeded = null;
        }
        catch (Exception)
        {
            // The invoker has logged it.
            succeeded = false;
        }

        await ended.CancelAsync();
        return (succeeded, await renewal);
    }

    private async Task<string> RenewAsync(string messageId, string popReceipt, CancellationToken ended)
    {
        while (true)
        {
            try
            {
                await Task.Delay(Lease / 3, time, ended);
                var renewed = await _queue.UpdateMessageAsync(messageId, popReceipt, visibilityTimeout: Lease, cancellationToken: CancellationToken.None);
                popReceipt = renewed.Value.PopReceipt;
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return popReceipt;
            }
            catch (RequestFailedException exception)
            {
                logger.LogWarning(exception, "The lease on message {MessageId} of {Queue} could not be renewed", messageId, queueName);
            }
        }
    }

    private async Task SettleAsync(QueueMessage wire, string popReceipt, bool? succeeded)
    {
        if (succeeded == true)
        {
            await _queue.DeleteMessageAsync(wire.MessageId, popReceipt);
        }
        else if (succeeded == false && wire.DequeueCount >= hostJson.QueueMaxDequeueCount)
        {
            await MoveToPoisonAsync(wire, popReceipt);
        }
        else
        {
            var wait = succeeded is null ? TimeSpan.Zero : hostJson.QueueVisibilityTimeout;
            await _queue.UpdateMessageAsync(wire.MessageId, popReceipt, visibilityTimeout: wait);
        }
    }

    private async Task MoveToPoisonAsync(QueueMessage wire, string popReceipt)
    {
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(wire.Body);
        await _queue.DeleteMessageAsync(wire.MessageId, popReceipt);
        logger.LogWarning("The message {MessageId} failed {Tries} times and is now in {Queue}", wire.MessageId, wire.DequeueCount, _poison.Name);
    }
}
