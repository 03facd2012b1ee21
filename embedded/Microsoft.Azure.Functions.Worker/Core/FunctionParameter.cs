using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>One parameter of a function.</summary>
public class FunctionParameter
{
    /// <summary>Creates the description.</summary>
    /// <param name="name">The name in the code.</param>
    /// <param name="type">The type in the code.</param>
    public FunctionParameter(string name, Type type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        Name = name;
        Type = type;
        IsReferenceOrNullableType = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
    }

    /// <summary>The name in the code.</summary>
    public string Name { get; }

    /// <summary>The type in the code.</summary>
    public Type Type { get; }

    /// <summary>Whether it can be null.</summary>
    public bool IsReferenceOrNullableType { get; }

    /// <summary>What else is known of it; empty here.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; } = ImmutableDictionary<string, object>.Empty;
}
