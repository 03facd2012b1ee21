using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function took and gave, for the middleware around it.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned; its value can be replaced.</summary>
    /// <param name="context">The invocation, after the function ran.</param>
    /// <returns>The result; its value is null when the function returned nothing.</returns>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        new ContextResult((InvocationContext)context);

    private sealed class ContextResult(InvocationContext context) : InvocationResult
    {
        public override object? Value
        {
            get => context.Result;
            set => context.Result = value;
        }
    }
}
