namespace LocalServices;

/// <summary>Marks an assembly that brings a local service, so that the host finds it without naming it.</summary>
/// <param name="serviceType">A class with a parameterless constructor that implements <see cref="ILocalService"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class LocalServiceAttribute(Type serviceType) : Attribute
{
    /// <summary>The class to create.</summary>
    public Type ServiceType { get; } = serviceType;
}
