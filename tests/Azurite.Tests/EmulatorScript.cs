using System.Diagnostics;
using Kamervragen.Testing;

namespace Azurite.Tests;

/// <summary>Runs a few lines of JavaScript beside the emulator's own code.</summary>
internal static class EmulatorScript
{
    /// <returns>What the script prints, without the end of the line.</returns>
    public static async Task<string> RunAsync(string script)
    {
        // The emulator installs its packages at its first start in a checkout.
        await using var emulator = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", script])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.Path, "embedded", "Azurite"),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var printed = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return printed.Trim();
    }
}
