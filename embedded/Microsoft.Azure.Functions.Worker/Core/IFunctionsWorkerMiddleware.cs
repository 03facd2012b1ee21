namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step around every invocation, whatever triggers it.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs the step.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="next">The rest, the function last; not calling it means that the function does not run.</param>
    /// <returns>Completes when the step has.</returns>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
