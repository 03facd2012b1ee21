using System.Diagnostics;
using Kamervragen.Testing;

namespace Kamervragen.Infra.Tests;

/// <summary>infra/deploy.sh with programs in place of az, dotnet, zip and curl that write down what they are told.</summary>
public sealed class TheDeployScript : IDisposable
{
    private const string Az = """
        #!/usr/bin/env bash
        echo "az $*" >>"$CALLS"
        case "$*" in
          'group exists'*) cat "$STATE/group" ;;
          *'resource list'*'].id'*) cat "$STATE/ids"; : >"$STATE/ids" ;;
          *'resource list'*) echo known-name ;;
          *'function list'*) echo known-name/ParsePublication ;;
          *'functionapp show'*) echo app.example.org ;;
          *'identity show'*) echo 00000000-0000-0000-0000-000000000001 ;;
        esac
        """;

    private const string Curl = """
        #!/usr/bin/env bash
        echo "curl $*" >>"$CALLS"
        while [ $# -gt 0 ]; do
          case "$1" in
            --output) echo '{"status":"goed"}' >"$2" ;;
            http*/0000Z00000) echo 404 ;;
            http*) echo 200 ;;
          esac
          shift
        done
        """;

    private const string Other = """
        #!/usr/bin/env bash
        echo "$(basename "$0") $*" >>"$CALLS"
        if [ "$(basename "$0")" = dotnet ]; then
          mkdir -p "${@: -1}"
        fi
        """;

    private static readonly string[] Me = ["--user-agent", "voorbeeld/1.0 (+https://example.org)"];

    private readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public async Task Deploys_in_two_stages_and_tries_the_result_out()
    {
        var (exit, calls) = await RunAsync([.. Me]);

        Assert.Equal(0, exit);
        Assert.Equal(
            ["deployment group create", "dotnet publish", "config-zip", "infra/events.bicep", "/api/gezondheid"],
            Stages(calls, "deployment group create --resource-group rg-kamervragen-prod --name kamervragen-prod --parameters", "dotnet publish", "config-zip", "infra/events.bicep", "/api/gezondheid"));
        Assert.Contains(calls, call => call.StartsWith("dotnet publish", StringComparison.Ordinal) && call.Contains("-p:FunctionsRuntime=azure", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Does_the_same_when_it_is_run_again()
    {
        var (_, first) = await RunAsync([.. Me]);
        var (exit, second) = await RunAsync([.. Me]);

        Assert.Equal(0, exit);
        Assert.Equal(first.Select(WithoutFolder), second.Select(WithoutFolder));
    }

    [SkippableFact]
    public async Task Creates_a_missing_group_and_no_other()
    {
        var (_, missing) = await RunAsync([.. Me], groupExists: false);
        var (_, present) = await RunAsync([.. Me]);

        Assert.Contains(missing, IsGroupCreated);
        Assert.DoesNotContain(present, IsGroupCreated);
    }

    [SkippableFact]
    public async Task What_if_changes_nothing()
    {
        var (exit, calls) = await RunAsync([.. Me, "--what-if"]);

        Assert.Equal(0, exit);
        Assert.Contains(calls, call => call.Contains("what-if", StringComparison.Ordinal));
        Assert.DoesNotContain(calls, call => call.Contains(" create", StringComparison.Ordinal) || call.Contains("delete", StringComparison.Ordinal) || call.Contains("publish", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Taking_down_keeps_the_archive()
    {
        var (exit, calls) = await RunAsync(["--down", "--yes"]);

        Assert.Equal(0, exit);
        Assert.Contains(calls, call => call.Contains("resource delete --ids /one /two", StringComparison.Ordinal));
        Assert.All(calls.Where(IsListOfWhatGoes), call => Assert.Contains("type != 'Microsoft.Storage/storageAccounts'", call, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Taking_down_takes_the_archive_only_when_told()
    {
        var (exit, calls) = await RunAsync(["--down", "--with-archive", "--yes"]);

        Assert.Equal(0, exit);
        Assert.All(calls.Where(IsListOfWhatGoes), call => Assert.DoesNotContain("storageAccounts", call, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("--with-archive")]
    [InlineData("--env", "nergens")]
    [InlineData("--only", "alles")]
    [InlineData("--nieuw")]
    [InlineData("--group")]
    public async Task Refuses_what_it_does_not_understand_and_does_nothing(params string[] arguments)
    {
        var (exit, calls) = await RunAsync([.. Me, .. arguments]);

        Assert.Equal(1, exit);
        Assert.DoesNotContain(calls, call => call.Contains("group", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Refuses_to_poll_without_saying_who_polls()
    {
        var (exit, calls) = await RunAsync([]);

        Assert.Equal(1, exit);
        Assert.DoesNotContain(calls, call => call.Contains("deployment", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsGroupCreated(string call) => call.StartsWith("az group create", StringComparison.Ordinal);

    private static bool IsListOfWhatGoes(string call) => call.Contains("resource list", StringComparison.Ordinal) && call.Contains("].id", StringComparison.Ordinal);

    private string WithoutFolder(string call) => string.Join(' ', call.Split(' ').Where(word => !word.Contains(_folder.Path, StringComparison.Ordinal)));

    private static IEnumerable<string> Stages(IReadOnlyList<string> calls, params string[] parts) =>
        parts.Select(part => (Part: part, Place: calls.ToList().FindIndex(call => call.Contains(part, StringComparison.Ordinal))))
            .OrderBy(stage => stage.Place)
            .Select(stage => stage.Part.Split(" --")[0]);

    private async Task<(int Exit, IReadOnlyList<string> Calls)> RunAsync(string[] arguments, bool groupExists = true)
    {
        Skip.If(OperatingSystem.IsWindows(), "infra/deploy.sh is a script for bash.");
        var calls = Path.Combine(_folder.Path, "calls");
        await File.WriteAllTextAsync(calls, "");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "group"), groupExists ? "true\n" : "false\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "ids"), "/one\n/two\n");
        foreach (var (name, script) in new[] { ("az", Az), ("curl", Curl), ("dotnet", Other), ("zip", Other) })
        {
            var file = Path.Combine(_folder.Path, name);
            await File.WriteAllTextAsync(file, script);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        var start = new ProcessStartInfo("bash", [Path.Combine(RepositoryRoot.Path, "infra", "deploy.sh"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = calls;
        start.Environment["STATE"] = start.Environment["TMPDIR"] = _folder.Path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, await File.ReadAllLinesAsync(calls));
    }
}
