using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Finds the folder for what must survive a restart.</summary>
internal static class DataFolder
{
    private const string DefaultName = ".data";

    /// <summary>The setting <c>Data</c>; else <c>.data</c> beside the solution or, where there is none, beside host.json.</summary>
    public static string Find(EmbeddedHostOptions options, IConfiguration configuration) =>
        options.DataFolder ?? configuration["Data"] ?? Path.Combine(FindHome(options.BaseDirectory), DefaultName);

    /// <summary>Makes the folder if it is not there.</summary>
    /// <returns>The absolute path.</returns>
    /// <exception cref="HostStartException">It cannot be made.</exception>
    public static string Create(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HostStartException($"The data folder '{path}' cannot be made; choose another with --Data=FOLDER.", exception);
        }
    }

    private static string FindHome(string baseDirectory)
    {
        var current = Directory.GetCurrentDirectory();
        return FindUp(baseDirectory, "Pipeline.sln") ?? FindUp(current, "Pipeline.sln")
            ?? FindUp(baseDirectory, "host.json") ?? FindUp(current, "host.json")
            ?? current;
    }

    private static string? FindUp(string start, string file)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
