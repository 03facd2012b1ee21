namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger tells of the event that started an invocation.</summary>
public abstract class BindingContext
{
    /// <summary>Values by name: tokens of a blob path, route values, the dequeue count of a message.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
