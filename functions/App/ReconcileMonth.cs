using Kamervragen.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: holds a month of what the source lists against what was seen, and fetches what is missing.</summary>
public sealed class ReconcileMonth(Reconciler reconciler)
{
    /// <summary>Goes through the month that comes next; all that were taken in follow, and then the first again.</summary>
    [Function(nameof(ReconcileMonth))]
    public Task Run([TimerTrigger("0 40 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        reconciler.RunNextAsync(cancellationToken);
}
