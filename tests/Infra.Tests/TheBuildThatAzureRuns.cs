using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Kamervragen.Testing;

namespace Kamervragen.Infra.Tests;

/// <summary>
/// <c>dotnet test -p:FunctionsRuntime=azure</c>, as far as it can be evaluated where Microsoft's packages are missing: which tests
/// run there, and that none of them brings a stand-in along.
/// </summary>
public sealed class TheBuildThatAzureRuns
{
    private static readonly string[] StandIns = ["Azure.Data.Tables", "Microsoft.Azure.Functions.Worker", "System.IO.Hashing"];

    private static readonly Lazy<Task<IReadOnlyDictionary<string, JsonElement>>> Evaluated = new(EvaluateAsync);

    [Fact]
    public async Task All_tests_run_there_but_those_of_the_stand_ins_and_of_the_whole_program_on_them() =>
        Assert.Equal(
            ["Azure.Data.Tables.Tests", "EndToEnd.Tests", "Microsoft.Azure.Functions.Worker.Tests"],
            (await Evaluated.Value).Where(project => IsEmpty(project.Value) && project.Key.EndsWith(".Tests", StringComparison.Ordinal)).Select(project => project.Key).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_stand_ins_are_empty_there()
    {
        var projects = await Evaluated.Value;

        Assert.All(StandIns, name => Assert.True(IsEmpty(projects[name]), $"embedded/{name} is compiled in the build that Azure runs: set OnlyEmbedded in its project file."));
    }

    [Fact]
    public async Task No_project_refers_to_a_stand_in_there() =>
        Assert.All(await Evaluated.Value, project => Assert.DoesNotContain(
            Items(project.Value, "ProjectReference"), reference => StandIns.Contains(Path.GetFileNameWithoutExtension(reference), StringComparer.Ordinal)));

    [Fact]
    public async Task Every_package_has_a_version_there()
    {
        var projects = await Evaluated.Value;

        Assert.All(projects, project => Assert.Empty(Items(project.Value, "PackageReference").Except(Items(project.Value, "PackageVersion"), StringComparer.Ordinal)));
    }

    private static bool IsEmpty(JsonElement project) => !Items(project, "Compile").Any() && !Items(project, "ProjectReference").Any();

    private static IEnumerable<string> Items(JsonElement project, string kind) =>
        project.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static async Task<IReadOnlyDictionary<string, JsonElement>> EvaluateAsync()
    {
        var files = new[] { "tests", "embedded" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));
        var projects = new ConcurrentDictionary<string, JsonElement>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, cancellationToken) =>
            projects[Path.GetFileNameWithoutExtension(file)] = await EvaluateAsync(file, cancellationToken));
        return projects;
    }

    private static async Task<JsonElement> EvaluateAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", file, "-p:FunctionsRuntime=azure", "-getItem:ProjectReference,PackageReference,PackageVersion,Compile"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }
}
