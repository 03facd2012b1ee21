using System.Diagnostics;
using System.Text.Json;
using Kamervragen.Testing;

namespace Kamervragen.Repository.Tests;

/// <summary>What each of the two builds is made of, as MSBuild evaluates it.</summary>
public sealed class TwoBuilds
{
    private const string Worker = "Microsoft.Azure.Functions.Worker";

    private static readonly string[] MicrosoftPackages =
    [
        Worker, $"{Worker}.Sdk", $"{Worker}.Extensions.Timer", $"{Worker}.Extensions.Storage.Blobs",
        $"{Worker}.Extensions.Storage.Queues", $"{Worker}.Extensions.Http.AspNetCore",
    ];

    public static TheoryData<string> FunctionProjects => [.. Projects];

    private static string[] Projects =>
        [.. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "functions"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_azure_build_has_all_of_Microsofts_packages()
    {
        var packages = await ItemsAsync("functions/App/App.csproj", "PackageReference", "azure");

        Assert.All(MicrosoftPackages, name => Assert.Contains(name, packages));
        Assert.Contains("Azure.Data.Tables", await ItemsAsync("functions/Storage/Storage.csproj", "PackageReference", "azure"));
    }

    [Theory]
    [MemberData(nameof(FunctionProjects))]
    public async Task No_project_of_the_azure_build_refers_to_embedded(string project)
    {
        var references = await ItemsAsync(project, "ProjectReference", "azure");

        Assert.DoesNotContain(references, reference => reference.Contains("embedded", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_embedded_build_has_none_of_the_packages_that_it_replaces()
    {
        var packages = await ItemsAsync("functions/App/App.csproj", "PackageReference", "embedded");
        var references = await ItemsAsync("functions/App/App.csproj", "ProjectReference", "embedded");

        Assert.DoesNotContain(packages, name => name.StartsWith(Worker, StringComparison.Ordinal));
        Assert.Contains(references, reference => reference.EndsWith($"{Worker}.csproj", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("embedded")]
    [InlineData("azure")]
    public async Task Every_package_of_both_builds_has_a_central_version(string runtime)
    {
        var versions = await ItemsAsync("functions/App/App.csproj", "PackageVersion", runtime);
        foreach (var project in Projects)
        {
            Assert.All(await ItemsAsync(project, "PackageReference", runtime), name => Assert.Contains(name, versions));
        }
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync(string project, string item, string runtime)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, $"-getItem:{item}", $"-p:FunctionsRuntime={runtime}"])
        {
            WorkingDirectory = RepositoryRoot.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray().Select(entry => entry.GetProperty("Identity").GetString()!)];
    }
}
