using System.Text.Json;
using Kamervragen.Infra.Tests.Bicep;
using Kamervragen.Testing;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>The files that say how the pipeline is deployed, by their path from the root.</summary>
internal sealed record Sources(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, JsonElement> Bicep)
{
    private static readonly string[] Single =
        ["azure.yaml", "host.json", "global.json", "Directory.Packages.props", "docs/package-surface.md", "docs/deploy.md", "tests/Infra.Tests/azure-types.txt"];

    private static readonly Lazy<Task<Sources>> Committed = new(async () => await ParseAsync(Read()));

    /// <summary>The files as they are.</summary>
    public static Task<Sources> ReadAsync() => Committed.Value;

    /// <summary>The files as they are, unread.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        var folders = new[] { "infra", ".github" }.SelectMany(folder => Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));
        return folders.Concat(Single).ToDictionary(file => file, file => File.ReadAllText(Full(file)), StringComparer.Ordinal);
    }

    public static bool IsBicep(string path) => path.EndsWith(".bicep", StringComparison.Ordinal) || path.EndsWith(".bicepparam", StringComparison.Ordinal);

    private static async Task<Sources> ParseAsync(IReadOnlyDictionary<string, string> texts) =>
        new(texts, await BicepReader.ReadAsync(texts.Where(file => IsBicep(file.Key)).ToDictionary(StringComparer.Ordinal)));

    private static string Full(string path) => Path.Combine(RepositoryRoot.Path, path);
}
