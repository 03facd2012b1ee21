using Kamervragen.Ingestion;
using Kamervragen.Querying;
using Kamervragen.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Queue: writes down what the blob trigger gave up, so that it is shown and tried again.</summary>
public sealed class TakePoisonedBlob(PoisonIntake intake)
{
    /// <summary>Takes one message.</summary>
    [Function(nameof(TakePoisonedBlob))]
    public Task Run(
        [QueueTrigger(HealthQuery.PoisonQueue, Connection = StorageClientsFactory.ConnectionName)] string message,
        CancellationToken cancellationToken) =>
        intake.TakeAsync(message, cancellationToken);
}
