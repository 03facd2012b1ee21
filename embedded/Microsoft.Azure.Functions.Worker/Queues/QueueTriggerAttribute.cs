using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for every message of a queue, at least once.</summary>
/// <param name="queueName">The queue, or a setting between percent signs that names it.</param>
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    /// <summary>The queue as written in the code.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection; the host's own storage when absent.</summary>
    public string? Connection { get; set; }
}
