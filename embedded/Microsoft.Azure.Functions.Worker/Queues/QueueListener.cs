using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Fetches the messages of a queue in batches and runs the function for each, looking less often while the queue is empty.</summary>
internal sealed class QueueListener(
    FunctionDescriptor function,
    QueueServiceClient service,
    string queueName,
    FunctionInvoker invoker,
    HostJson hostJson,
    TimeProvider time,
    ILogger logger) : LoopListener(time, logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private readonly QueueClient _queue = service.GetQueueClient(queueName);
    private readonly QueueMessageRunner _runner = new(function, service, queueName, invoker, hostJson, time, logger);
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private bool _exists;
    private int _emptyLooks;

    public override IEnumerable<FunctionLine> Describe() => [new(function.Name, "queue", queueName)];

    protected override async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _exists = true;
        }

        if (_running.Count > hostJson.QueueNewBatchThreshold)
        {
            await Task.WhenAny(_running.Values).WaitAsync(cancellationToken);
            return TimeSpan.Zero;
        }

        var messages = await ReceiveAsync();
        foreach (var message in messages)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                await _runner.ReleaseAsync(message);
            }
            else
            {
                Start(message, cancellationToken);
            }
        }

        _emptyLooks = messages.Length == 0 ? _emptyLooks + 1 : 0;
        return messages.Length == 0 ? IdlePause() : TimeSpan.Zero;
    }

    protected override Task DrainAsync() => Task.WhenAll(_running.Values);

    // Not cancelled by a stop: messages that the queue has handed out and nobody has seen would be hidden for the whole lease.
    private async Task<QueueMessage[]> ReceiveAsync()
    {
        try
        {
            return await _queue.ReceiveMessagesAsync(hostJson.QueueBatchSize, QueueMessageRunner.Lease, CancellationToken.None);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            _exists = false;
            return [];
        }
    }

    private void Start(QueueMessage message, CancellationToken paused)
    {
        var gate = new TaskCompletionSource();
        _running[message.MessageId] = Task.Run(
            async () =>
            {
                await gate.Task;
                await _runner.RunAsync(message, paused);
                _running.TryRemove(message.MessageId, out _);
            },
            CancellationToken.None);
        gate.SetResult();
    }

    private TimeSpan IdlePause()
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(_emptyLooks - 1, 20));
        return pause < hostJson.QueueMaxPollingInterval ? pause : hostJson.QueueMaxPollingInterval;
    }
}
