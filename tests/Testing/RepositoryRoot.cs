namespace Kamervragen.Testing;

/// <summary>The folder of <c>Pipeline.sln</c>, found by walking up from the test assembly.</summary>
public static class RepositoryRoot
{
    /// <summary>The absolute path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from a build inside the repository.");
    }
}
