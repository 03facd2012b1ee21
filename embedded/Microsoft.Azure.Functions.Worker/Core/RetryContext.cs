namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which retry of a failed invocation this is.</summary>
public abstract class RetryContext
{
    /// <summary>1 at the first retry.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many retries there are at most; -1 for no end.</summary>
    public abstract int MaxRetryCount { get; }
}
