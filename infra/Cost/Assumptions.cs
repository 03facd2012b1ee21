namespace Kamervragen.Cost;

/// <summary>What cannot be counted without a cloud or depends on who deploys; <c>docs/deploy.md</c> says where each comes from.</summary>
internal sealed record Assumptions
{
    public required double DocumentsPerQuestionSet { get; init; }

    public required double DocumentsPerPoll { get; init; }

    public required double InstanceGB { get; init; }

    public required double SecondsPerDocumentFetched { get; init; }

    public required double SecondsPerDocumentProcessed { get; init; }

    public required double WebRequestsPerMonth { get; init; }

    public required double SecondsPerWebRequest { get; init; }

    public required double TableCallsPerWebRequest { get; init; }

    public required double KilobytesArchivedPerDocument { get; init; }

    public required double KilobytesOfRowsPerQuestionSet { get; init; }

    public required double KilobytesLoggedPerExecution { get; init; }

    public required double HostQueueCallsPerMonth { get; init; }

    public required double HostQueueCallsPerDocument { get; init; }

    public required double HostBlobWritesPerTimer { get; init; }

    public required double HostBlobWritesPerDocument { get; init; }

    public required IReadOnlyList<TimerUse> Timers { get; init; }

    public required double LogAlertRules { get; init; }

    public required double MetricAlertRules { get; init; }
}
