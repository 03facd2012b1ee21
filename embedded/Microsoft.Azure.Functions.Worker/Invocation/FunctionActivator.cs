using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Creates the function's class from the services of the invocation.</summary>
internal sealed class FunctionActivator : IFunctionActivator
{
    public object? CreateInstance(Type instanceType, FunctionContext context) =>
        ActivatorUtilities.CreateInstance(context.InstanceServices, instanceType);
}
