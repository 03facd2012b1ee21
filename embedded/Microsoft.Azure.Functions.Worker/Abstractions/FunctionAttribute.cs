namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a method a function.</summary>
/// <param name="name">The name it is known by; unique in the application, whatever the case of its letters.</param>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>The name it is known by.</summary>
    public string Name { get; } = name;
}
