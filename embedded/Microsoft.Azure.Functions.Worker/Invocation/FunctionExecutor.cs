using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The innermost step: creates the class, binds the arguments, calls the method and waits for it.</summary>
internal static class FunctionExecutor
{
    public static async Task ExecuteAsync(FunctionDescriptor function, TriggerEvent trigger, InvocationContext context)
    {
        var instance = function.Method.IsStatic
            ? null
            : context.InstanceServices.GetRequiredService<IFunctionActivator>()
                .CreateInstance(function.Method.DeclaringType!, context);
        try
        {
            var arguments = await ArgumentBinder.BindAsync(function, trigger, context);
            var returned = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            context.Result = await UnwrapAsync(returned, function.Method.ReturnType);
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private static async Task<object?> UnwrapAsync(object? returned, Type type)
    {
        if (returned is Task task)
        {
            await task;
            return type.IsGenericType ? type.GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
        }

        if (returned is ValueTask valueTask)
        {
            await valueTask;
            return null;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            var asTask = (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, parameters: null)!;
            await asTask;
            return asTask.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(asTask);
        }

        return returned;
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        if (instance is IAsyncDisposable asyncDisposable)
        {
            await asyncDisposable.DisposeAsync();
        }
        else if (instance is IDisposable disposable)
        {
            disposable.Dispose();
        }
    }
}
