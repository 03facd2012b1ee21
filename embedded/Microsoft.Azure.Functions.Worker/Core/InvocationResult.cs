namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the function returned, of whatever type.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}
