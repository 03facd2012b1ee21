namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter that carries it.</summary>
    public abstract string Name { get; }

    /// <summary>The kind: <c>timerTrigger</c>, <c>blobTrigger</c>, <c>queueTrigger</c>, <c>httpTrigger</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Into or out of the function.</summary>
    public abstract BindingDirection Direction { get; }
}
