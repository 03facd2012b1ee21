using System.Globalization;

namespace Kamervragen.Infra.Tests.Bicep;

/// <summary>The functions of Bicep that the templates use.</summary>
internal static class Functions
{
    public static object? Call(string name, IReadOnlyList<object?> arguments, Func<string, string?> environment) => (name, arguments) switch
    {
        ("empty", [var value]) => IsEmpty(value),
        ("union", _) => Union(arguments),
        ("map", [IReadOnlyList<object?> items, Lambda lambda]) => items.Select(lambda.Apply).ToList(),
        ("join", [IReadOnlyList<object?> items, string separator]) => string.Join(separator, items),
        ("toObject", [IReadOnlyList<object?> items, Lambda key, Lambda value]) => items.ToDictionary(item => (string)key.Apply(item)!, value.Apply, StringComparer.Ordinal),
        ("take", [string text, long count]) => text[..(int)Math.Min(count, text.Length)],
        ("replace", [string text, string old, string by]) => text.Replace(old, by, StringComparison.Ordinal),
        ("toLower", [string text]) => text.ToLowerInvariant(),
        ("string", [var value]) => Print(value),
        ("uniqueString", _) => "abcdefghijklm",
        ("readEnvironmentVariable", [string variable, string otherwise]) => environment(variable) ?? otherwise,
        ("subscriptionResourceId", [string type, string id]) => $"{type}/{id}",
        ("utcNow", _) => new Runtime("utcNow()"),
        ("guid" or "listKeys" or "resourceGroup" or "environment", _) => new Runtime($"{name}({string.Join(", ", arguments)})"),
        _ => throw new InvalidOperationException($"The reader of Bicep does not know the function {name} with {arguments.Count} arguments of this kind; add it to tests/Infra.Tests/Bicep/Functions.cs."),
    };

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        IReadOnlyList<object?> list => list.Count == 0,
        IReadOnlyDictionary<string, object?> map => map.Count == 0,
        _ => false,
    };

    private static object Union(IReadOnlyList<object?> arguments)
    {
        if (arguments[0] is IReadOnlyList<object?>)
        {
            return arguments.Cast<IReadOnlyList<object?>>().SelectMany(list => list).Distinct().ToList();
        }

        var union = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in arguments.Cast<IReadOnlyDictionary<string, object?>>().SelectMany(map => map))
        {
            union[key] = value;
        }

        return union;
    }

    private static string Print(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(',', map.Select(entry => $"{entry.Key}:{Print(entry.Value)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(',', list.Select(Print))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
