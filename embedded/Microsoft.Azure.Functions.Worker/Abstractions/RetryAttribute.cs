namespace Microsoft.Azure.Functions.Worker;

/// <summary>Says how often and when a failed invocation is tried again. Only timer functions may carry it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>Retries after the first try; -1 for no end.</summary>
    public int MaxRetryCount { get; set; }
}
