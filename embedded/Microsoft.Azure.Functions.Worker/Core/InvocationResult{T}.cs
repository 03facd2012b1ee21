namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the function returned.</summary>
/// <typeparam name="T">Its type.</typeparam>
public abstract class InvocationResult<T>
{
    /// <summary>The value; middleware may replace it before it is sent.</summary>
    public abstract T? Value { get; set; }
}
