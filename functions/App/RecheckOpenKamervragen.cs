using Kamervragen.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: asks the source again for question sets whose answer is late, by their number.</summary>
public sealed class RecheckOpenKamervragen(Rechecker rechecker)
{
    /// <summary>Asks for a slice of the sets whose day it is; the rest is for the next occurrence.</summary>
    [Function(nameof(RecheckOpenKamervragen))]
    public Task Run([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        rechecker.RunAsync(cancellationToken);
}
