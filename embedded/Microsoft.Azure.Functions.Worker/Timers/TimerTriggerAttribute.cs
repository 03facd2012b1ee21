using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by the clock.</summary>
/// <param name="schedule">
/// Six fields, seconds first (<c>0 */15 * * * *</c>), five fields, a time span (<c>00:30:00</c>), or a setting
/// (<c>%Koop:PollSchedule%</c>) that holds one of these.
/// </param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>The schedule as written in the code.</summary>
    public string Schedule { get; private set; } = schedule;

    /// <summary>Whether runs are recorded, so that one missed while the host was down is made up for; has no effect below a minute.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
