using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>Microsoft's own client for JavaScript, pinned in <c>tests/npm</c> and installed there by the first test that needs it.</summary>
internal static class JavaScriptClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "npm");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static async Task<JsonElement> RunAsync(string connectionString, string command, string table, params string[] arguments)
    {
        await Installed.Value;
        var output = await RunAsync("node", connectionString, ["tables.mjs", command, table, .. arguments]);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static async Task InstallAsync()
    {
        // npm writes this copy of the lock file when it is done.
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            await RunAsync(npm, "", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        }
    }

    private static async Task<string> RunAsync(string program, string connectionString, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["TABLES_CONNECTION"] = connectionString;
        using var process = Start(start);
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"'{program} {arguments[0]}' in tests/npm ended with {process.ExitCode}: {await errors}");
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
                $"These tests hold the client against Microsoft's for JavaScript, and '{start.FileName}' was not found: install Node.js 20 or newer.", exception);
        }
    }
}
