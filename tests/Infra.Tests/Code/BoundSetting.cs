namespace Kamervragen.Infra.Tests.Code;

/// <summary>A setting that the code binds to an options class.</summary>
/// <param name="Name">The name in the configuration, as <c>Koop:PageSize</c>.</param>
/// <param name="Options">The class it is bound to.</param>
internal sealed record BoundSetting(string Name, Type Options)
{
    /// <summary>The name of the app setting.</summary>
    public string AppSetting => Name.Replace(":", "__", StringComparison.Ordinal);
}
