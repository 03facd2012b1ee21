using Kamervragen.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: looks after every archived document that is not yet known to be in the tables.</summary>
public sealed class SweepPublications(Sweeper sweeper)
{
    /// <summary>Sweeps once; what is left is for the next occurrence.</summary>
    [Function(nameof(SweepPublications))]
    public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweeper.SweepAsync(cancellationToken);
}
