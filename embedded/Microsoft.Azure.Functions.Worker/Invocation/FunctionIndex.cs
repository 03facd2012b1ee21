using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Finds the functions of an application and refuses what the real build refuses.</summary>
internal static partial class FunctionIndex
{
    /// <summary>The functions of these classes, by name.</summary>
    /// <exception cref="HostStartException">A function breaks a rule; the message names it.</exception>
    public static IReadOnlyList<FunctionDescriptor> Create(IEnumerable<Type> types)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var functions = types
            .SelectMany(type => type.GetMethods(Any))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Describe(found.Attribute!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();

        foreach (var same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            throw new HostStartException(
                $"The function name '{same.Key}' is used by {string.Join(" and ", same.Select(function => function.EntryPoint))}; give each its own name (AZFW0017).");
        }

        return functions;
    }

    private static FunctionDescriptor Describe(string name, MethodInfo method)
    {
        Check(NamePattern().IsMatch(name), name, "needs a name of letters, digits, '-' and '_' that begins with a letter and has at most 127 characters.");
        Check(method.IsPublic && (method.DeclaringType!.IsVisible || method.DeclaringType.IsNestedPublic), name, "must be a public method of a public class.");
        Check(!method.ContainsGenericParameters && (method.IsStatic || !method.DeclaringType!.IsAbstract), name, "cannot be generic, nor an instance method of an abstract class.");
        Check(
            method.ReturnType != typeof(void) || method.GetCustomAttribute<AsyncStateMachineAttribute>() is null,
            name,
            "is async void; return a Task (AZFW0002).");
        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(found => found.Trigger is not null)
            .ToList();
        Check(triggers.Count == 1, name, $"must have one trigger and has {triggers.Count}.");
        var function = new FunctionDescriptor(name, method, triggers[0].Parameter, triggers[0].Trigger!);
        Check(
            function.Retry is null || function.Trigger is TimerTriggerAttribute,
            name,
            "carries a retry attribute, which only timer functions may (AZFW0012).");
        CheckReturnType(function);
        return function;
    }

    // The worker sends nothing for other results of an HTTP function: the caller would get an empty answer.
    private static void CheckReturnType(FunctionDescriptor function)
    {
        var type = function.Method.ReturnType;
        var result = type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;
        Check(
            function.Trigger is not HttpTriggerAttribute
            || result == typeof(void) || result == typeof(object) || result == typeof(Task) || result == typeof(ValueTask)
            || typeof(IActionResult).IsAssignableFrom(result) || typeof(IResult).IsAssignableFrom(result),
            function.Name,
            $"returns {result.Name}, which the worker does not send; return an IActionResult or an IResult.");
    }

    private static void Check(bool holds, string name, string otherwise)
    {
        if (!holds)
        {
            throw new HostStartException($"The function '{name}' {otherwise}");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
