using Kamervragen.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: reads again what an older parser has read.</summary>
public sealed class ReparsePublications(Reparser reparser)
{
    /// <summary>Reads a slice; the rest is for the next occurrence.</summary>
    [Function(nameof(ReparsePublications))]
    public Task Run([TimerTrigger("0 30 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        reparser.RunSliceAsync(cancellationToken);
}
