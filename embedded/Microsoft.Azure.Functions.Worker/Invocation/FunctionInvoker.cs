using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Runs a function once: a scope of services, the middleware, the function, the log.</summary>
internal sealed class FunctionInvoker(
    IServiceScopeFactory scopes,
    MiddlewarePipeline middleware,
    RunningInvocations running,
    ILoggerFactory loggers,
    TimeProvider time)
{
    private static readonly ActivitySource Activities = new("Microsoft.Azure.Functions.Worker");

    private readonly FunctionExecutionDelegate _pipeline = middleware.Build(ExecuteAsync);

    /// <summary>Runs the function; returns when it and what surrounds it have ended.</summary>
    /// <exception cref="Exception">Whatever the function or the middleware threw; it has been logged.</exception>
    public async Task InvokeAsync(
        FunctionDescriptor function,
        TriggerEvent trigger,
        RetryContext? retry = null,
        CancellationToken cancellationToken = default)
    {
        running.Enter(function.Name);
        try
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, running.Stopping);
            await using var scope = scopes.CreateAsyncScope();
            using var activity = Activities.StartActivity("Invoke");
            var context = new InvocationContext(function, trigger, retry, scope.ServiceProvider, linked.Token);
            activity?.SetTag("faas.execution", context.InvocationId);
            activity?.SetTag("faas.name", function.Name);
            context.Features.Set(new Invocation(function, trigger));
            await InvokeAsync(context, trigger, activity);
        }
        finally
        {
            running.Leave(function.Name);
        }
    }

    private static Task ExecuteAsync(FunctionContext context)
    {
        var invocation = context.Features.Get<Invocation>()!;
        return FunctionExecutor.ExecuteAsync(invocation.Function, invocation.Trigger, (InvocationContext)context);
    }

    private async Task InvokeAsync(InvocationContext context, TriggerEvent trigger, Activity? activity)
    {
        var name = context.FunctionDefinition.Name;
        var logger = loggers.CreateLogger("Function." + name);
        var started = time.GetTimestamp();
        using var logScope = logger.BeginScope("{FunctionName} {InvocationId}", name, context.InvocationId);
        logger.LogDebug("Executing '{FunctionName}' (Id={InvocationId})", name, context.InvocationId);
        try
        {
            trigger.Prepare(context);
            await _pipeline(context);
            await trigger.CompleteAsync(context);
            logger.LogDebug(
                "Executed '{FunctionName}' (Succeeded, Id={InvocationId}, Duration={Duration}ms)",
                name,
                context.InvocationId,
                (long)time.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            logger.LogDebug("Cancelled '{FunctionName}' (Id={InvocationId})", name, context.InvocationId);
            throw;
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            logger.LogError(
                exception,
                "Executed '{FunctionName}' (Failed, Id={InvocationId}, Duration={Duration}ms)",
                name,
                context.InvocationId,
                (long)time.GetElapsedTime(started).TotalMilliseconds);
            throw;
        }
    }

    private sealed record Invocation(FunctionDescriptor Function, TriggerEvent Trigger);
}
