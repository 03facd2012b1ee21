namespace Microsoft.Azure.Functions.Worker;

/// <summary>The record of a schedule, kept over restarts. Times are in the time zone of the host.</summary>
public class ScheduleStatus
{
    /// <summary>The last run; the default value before the first.</summary>
    public DateTime Last { get; set; }

    /// <summary>The run to come.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record was made.</summary>
    public DateTime LastUpdated { get; set; }
}
