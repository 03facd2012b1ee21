using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Refuses, at the start, parameters that no event could ever fill.</summary>
internal static class ParameterRules
{
    /// <summary>Checks the parameters of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="allowed">The types of the trigger's own parameter; null for any.</param>
    /// <param name="bindingData">The names that the trigger gives.</param>
    /// <param name="anyName">Whether an event can give other names too, as JSON does.</param>
    /// <exception cref="HostStartException">A parameter cannot be filled.</exception>
    public static void Check(
        FunctionDescriptor function,
        IReadOnlyCollection<Type>? allowed,
        IReadOnlyCollection<string> bindingData,
        bool anyName = false)
    {
        var own = function.TriggerParameter.ParameterType;
        if (allowed is not null && !allowed.Contains(own))
        {
            throw new HostStartException(
                $"The function '{function.Name}' takes its trigger as {own.Name}; this host gives {string.Join(", ", allowed.Select(type => type.Name))}.");
        }

        foreach (var parameter in function.MethodParameters.Where(parameter => parameter != function.TriggerParameter))
        {
            var type = parameter.ParameterType;
            if (type == typeof(FunctionContext) || type == typeof(CancellationToken) || parameter.HasDefaultValue)
            {
                continue;
            }

            if (!ArgumentBinder.IsSimple(type) || (!anyName && !bindingData.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase)))
            {
                throw new HostStartException($"The function '{function.Name}' has a parameter '{parameter.Name}' that its trigger cannot fill.");
            }
        }
    }
}
