namespace Microsoft.Azure.Functions.Worker;

/// <summary>Creates the object whose method is the function; replace it in the services to create it another way.</summary>
public interface IFunctionActivator
{
    /// <summary>Creates the object for one invocation.</summary>
    /// <param name="instanceType">The class that declares the function.</param>
    /// <param name="context">The invocation.</param>
    /// <returns>The object.</returns>
    object? CreateInstance(Type instanceType, FunctionContext context);
}
