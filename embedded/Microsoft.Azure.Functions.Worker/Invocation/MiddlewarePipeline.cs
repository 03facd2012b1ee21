using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The steps around every invocation, in the order in which they were added.</summary>
internal sealed class MiddlewarePipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _steps = [];

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => _steps.Add(step);

    public FunctionExecutionDelegate Build(FunctionExecutionDelegate innermost) =>
        Enumerable.Reverse(_steps).Aggregate(innermost, (next, step) => step(next));
}
