namespace Kamervragen.Infra.Tests.Bicep;

/// <summary>A value that only Azure knows, by the expression that asks for it; printed as <c>‹storage.id›</c>.</summary>
internal sealed record Runtime(string Expression)
{
    public override string ToString() => $"‹{Expression}›";
}

/// <summary>A function within an expression.</summary>
internal sealed record Lambda(Func<object?, object?> Apply);

/// <summary>A resource that is created or referred to.</summary>
internal sealed record Resource(string File, string Symbol, string Type, string Version, bool Existing)
{
    /// <summary>Everything between the braces, evaluated.</summary>
    public IReadOnlyDictionary<string, object?> Body { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public string? Name => Body.GetValueOrDefault("name")?.ToString();

    /// <summary>A value deep in the body, as <c>properties.runtime.name</c>; null where there is none.</summary>
    public object? this[string path] =>
        path.Split('.').Aggregate<string, object?>(Body, (value, part) => value is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(part) : null);

    public override string ToString() => $"‹{Symbol}›";
}

/// <summary>A template that another one deploys.</summary>
internal sealed record Module(Template Template);
