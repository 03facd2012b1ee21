namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step in the execution of a function.</summary>
/// <param name="context">The invocation.</param>
/// <returns>Completes when the step and all after it have.</returns>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
