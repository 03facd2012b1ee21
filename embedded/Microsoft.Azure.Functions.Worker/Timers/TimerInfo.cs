namespace Microsoft.Azure.Functions.Worker;

/// <summary>Why and when a timer function runs.</summary>
public class TimerInfo
{
    /// <summary>The record of the schedule; null where runs are not recorded.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for a missed one.</summary>
    public bool IsPastDue { get; set; }
}
