using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Kamervragen.Testing;

namespace Kamervragen.Infra.Tests.Bicep;

/// <summary>Reads Bicep with the grammar in <c>npm/</c>, which the first test that needs it installs.</summary>
internal static class BicepReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Infra.Tests", "npm");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>The declarations of each file, and the lines that are not Bicep.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> ReadAsync(IReadOnlyDictionary<string, string> files)
    {
        await Installed.Value;
        var output = await RunAsync("node", JsonSerializer.Serialize(files), "bicep.mjs");
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(output)!;
    }

    private static async Task InstallAsync()
    {
        // npm writes this copy of the lock file when it is done.
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            await RunAsync(npm, "", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static async Task<string> RunAsync(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Start(start);
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), timeout.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"'{program} {arguments[0]}' in tests/Infra.Tests/npm ended with {process.ExitCode}: {await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"These tests read Bicep with its grammar, and '{start.FileName}' was not found: install Node.js 20 or newer.", exception);
        }
    }
}
