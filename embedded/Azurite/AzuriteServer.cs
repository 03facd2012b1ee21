using System.Diagnostics;
using LocalServices;

namespace Azurite;

/// <summary>
/// A running Azurite, Microsoft's storage emulator, on free ports of the loopback address. It ends with this process,
/// however this process ends.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    // Nearly all that a request makes is of no use after it; with the usual 16 MB much of it would be kept and moved about first.
    private const int YoungMegabytes = 64;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly AzuriteOutput _output;

    private AzuriteServer(Process process, AzuriteOutput output, AzuriteEndpoints endpoints, int extraAccounts)
    {
        _process = process;
        _output = output;
        ConnectionString = endpoints.ToConnectionString(0);
        ExtraConnectionStrings = [.. Enumerable.Range(1, extraAccounts).Select(endpoints.ToConnectionString)];
    }

    /// <summary>The connection string of the emulator's account.</summary>
    public string ConnectionString { get; }

    /// <summary>The connection strings of <see cref="AzuriteOptions.ExtraAccounts"/>.</summary>
    public IReadOnlyList<string> ExtraConnectionStrings { get; }

    /// <summary>The id of the emulator's process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the emulator and returns when its three services listen. The first start in a checkout installs the package.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="cancellationToken">Ends the start, and with it what was started.</param>
    /// <exception cref="LocalServiceException">Node.js is missing, the package cannot be installed, or the emulator does not start.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = options.PackageFolder ?? AzuritePackage.FindFolder();
        await AzuritePackage.EnsureInstalledAsync(folder, options, cancellationToken);

        var process = NodeProcess.Start(options.NodeProgram, folder, Arguments(options), AzuriteEndpoints.Accounts(options.ExtraAccounts));
        var output = new AzuriteOutput(process);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(options.StartTimeout);
            var endpoints = await output.WaitUntilListeningAsync(timeout.Token);
            return new AzuriteServer(process, output, endpoints, options.ExtraAccounts);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            await StopAsync(process);
            throw new LocalServiceException(
                $"The storage emulator did not start within {options.StartTimeout.TotalSeconds:0} seconds; its last words were: {output.LastLines}", exception);
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    /// <summary>Closes the emulator in an orderly way, so that its files are complete.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(_process);
        _output.Dispose();
        _process.Dispose();
    }

    internal static List<string> Arguments(AzuriteOptions options)
    {
        List<string> arguments =
        [
            $"--max-semi-space-size={YoungMegabytes}", "launch.cjs", "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        if (options.InMemory)
        {
            arguments.Add("--inMemoryPersistence");
        }
        else
        {
            var folder = Path.GetFullPath(options.DataFolder
                ?? throw new ArgumentException("Azurite needs a DataFolder, or InMemory.", nameof(options)));
            Directory.CreateDirectory(folder);
            arguments.AddRange(["--location", folder]);
        }

        return arguments;
    }

    private static async Task StopAsync(Process process)
    {
        if (process.HasExited)
        {
            return;
        }

        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopTimeout);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
