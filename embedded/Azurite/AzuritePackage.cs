using System.Security.Cryptography;
using LocalServices;

namespace Azurite;

/// <summary>The npm package, installed once per checkout from its lock file, by one process at a time.</summary>
internal static class AzuritePackage
{
    private static readonly TimeSpan InstallTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(250);

    private static string NpmProgram => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>The folder <c>embedded/Azurite</c> of the checkout that this program was built in.</summary>
    public static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "embedded", "Azurite");
            if (File.Exists(Path.Combine(candidate, "package-lock.json")))
            {
                return candidate;
            }
        }

        throw new LocalServiceException(
            "The storage emulator is part of the checkout and was not found above this program; run it from a checkout, or name a real storage account in the setting Storage.");
    }

    public static async Task EnsureInstalledAsync(string folder, AzuriteOptions options, CancellationToken cancellationToken)
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken)));
        if (await IsInstalledAsync(folder, wanted, cancellationToken))
        {
            return;
        }

        await using var installLock = await AcquireLockAsync(folder, cancellationToken);
        if (await IsInstalledAsync(folder, wanted, cancellationToken))
        {
            return;
        }

        options.Output?.WriteLine("Installing the storage emulator (once per checkout, about half a minute) ...");
        await InstallAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(MarkerOf(folder), wanted, cancellationToken);
    }

    private static string MarkerOf(string folder) => Path.Combine(folder, "node_modules", ".installed");

    private static async Task<bool> IsInstalledAsync(string folder, string wanted, CancellationToken cancellationToken)
    {
        var marker = MarkerOf(folder);
        return File.Exists(marker) && string.Equals(await File.ReadAllTextAsync(marker, cancellationToken), wanted, StringComparison.Ordinal);
    }

    private static async Task<FileStream> AcquireLockAsync(string folder, CancellationToken cancellationToken)
    {
        var parent = Directory.CreateDirectory(Path.Combine(folder, "obj"));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(parent.FullName, "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockRetry, cancellationToken);
            }
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        using var npm = NodeProcess.Start(NpmProgram, folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        npm.StandardInput.Close();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(InstallTimeout);
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = await npm.StandardError.ReadToEndAsync(timeout.Token);
            await output;
            await npm.WaitForExitAsync(timeout.Token);
            if (npm.ExitCode != 0)
            {
                throw new LocalServiceException(
                    $"The storage emulator could not be installed: 'npm ci' in embedded/Azurite ended with {npm.ExitCode}: {LastLine(errors)}");
            }
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no message";
}
