namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known of one invocation, to the function and to the middleware around it.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The same for every invocation of one function.</summary>
    public abstract string FunctionId { get; }

    /// <summary>Where the invocation stands in a distributed trace.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger tells of its event.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Which retry this is; null at run time when it is the first try or nothing is retried.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation: one scope each.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Shared between middleware and function, for the time of this invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>What the host adds to this invocation, by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Set when the host stops, or the caller of an HTTP function has gone.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
