using Xunit;

namespace Kamervragen.Testing;

/// <summary>
/// Real publications that the repository does not contain: the folder <c>shared</c> beside the checkout. Tests that need it
/// skip, and say so, where it is absent.
/// </summary>
public static class SharedFolder
{
    /// <summary>The path of a file or folder below <c>shared</c>; the calling test is skipped where it is absent.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([RepositoryRoot.Path, "..", "shared", .. parts]);
        Skip.IfNot(Path.Exists(path), $"needs shared/{string.Join('/', parts)} beside the checkout");
        return Path.GetFullPath(path);
    }
}
