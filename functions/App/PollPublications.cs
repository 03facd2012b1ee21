using Kamervragen.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: looks at the source for new and changed publications, and brings them into the archive.</summary>
public sealed class PollPublications(Poller poller)
{
    /// <summary>Polls once; a source that fails is asked again at the next occurrence; what else goes wrong, and a source that has failed for hours, is tried three times.</summary>
    [Function(nameof(PollPublications))]
    [FixedDelayRetry(2, "00:00:30")]
    public Task Run([TimerTrigger("%Koop:PollSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        poller.PollOnScheduleAsync(cancellationToken);
}
