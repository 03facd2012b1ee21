namespace Microsoft.Azure.Functions.Worker;

/// <summary>Things that belong to one invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Adds or replaces.</summary>
    /// <typeparam name="T">The type it is found by.</typeparam>
    /// <param name="instance">The thing.</param>
    void Set<T>(T instance);

    /// <summary>Finds.</summary>
    /// <typeparam name="T">The type it was set by.</typeparam>
    /// <returns>The thing, or null when it was never set.</returns>
    T? Get<T>();
}
