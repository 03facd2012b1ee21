namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Something that happened and for which a function runs.</summary>
internal abstract class TriggerEvent
{
    /// <summary>What binds to parameters by name and is told to middleware; names without regard to case.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }

    /// <summary>Makes the value of the trigger's own parameter.</summary>
    public abstract ValueTask<object?> BindAsync(Type parameterType, CancellationToken cancellationToken);

    /// <summary>Runs before the middleware.</summary>
    public virtual void Prepare(InvocationContext context)
    {
    }

    /// <summary>Runs after the middleware, within the scope of the invocation.</summary>
    public virtual Task CompleteAsync(InvocationContext context) => Task.CompletedTask;

    protected static Dictionary<string, object?> NewBindingData() => new(StringComparer.OrdinalIgnoreCase);
}
