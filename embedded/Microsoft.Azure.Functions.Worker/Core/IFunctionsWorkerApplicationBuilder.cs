using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Builds what surrounds every invocation.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    /// <summary>The services of the application.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds a step around every invocation; what is added first is outermost.</summary>
    /// <param name="middleware">Makes the step from the one after it.</param>
    /// <returns>The same builder.</returns>
    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
