using System.ComponentModel;
using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Makes the arguments of a function from what triggered it.</summary>
internal static class ArgumentBinder
{
    public static async Task<object?[]> BindAsync(FunctionDescriptor function, TriggerEvent trigger, InvocationContext context)
    {
        var arguments = new object?[function.MethodParameters.Length];
        foreach (var parameter in function.MethodParameters)
        {
            arguments[parameter.Position] = await BindAsync(parameter, function, trigger, context);
        }

        return arguments;
    }

    /// <summary>Whether text can become a value of this type.</summary>
    public static bool IsSimple(Type type) =>
        type == typeof(string) || TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type).CanConvertFrom(typeof(string));

    private static async ValueTask<object?> BindAsync(
        ParameterInfo parameter,
        FunctionDescriptor function,
        TriggerEvent trigger,
        InvocationContext context)
    {
        if (parameter == function.TriggerParameter)
        {
            return await trigger.BindAsync(parameter.ParameterType, context.CancellationToken);
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context.CancellationToken;
        }

        return trigger.BindingData.TryGetValue(parameter.Name!, out var value) && value is not null
            ? Convert(parameter, value)
            : Missing(parameter);
    }

    private static object? Convert(ParameterInfo parameter, object value)
    {
        if (parameter.ParameterType.IsInstanceOfType(value))
        {
            return value;
        }

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var text = value.ToString()!;
        if (type == typeof(string))
        {
            return text;
        }

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException($"The value of parameter '{parameter.Name}' is not a {type.Name}.", exception);
        }
    }

    private static object? Missing(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            ? null
            : throw new InvalidOperationException($"There is no value for parameter '{parameter.Name}'.");
    }
}
