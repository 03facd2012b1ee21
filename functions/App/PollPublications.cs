using Kamervragen.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: looks at the source for new and changed publications, and brings them into the archive.</summary>
public sealed class PollPublications(Poller poller)
{
    /// <summary>Polls once; a failed poll is tried three times and then left to the next occurrence.</summary>
    [Function(nameof(PollPublications))]
    [FixedDelayRetry(2, "00:00:30")]
    public Task Run([TimerTrigger("%Koop:PollSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        poller.PollAsync(cancellationToken);
}
