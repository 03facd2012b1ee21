using System.Diagnostics;
using System.Text.RegularExpressions;
using LocalServices;

namespace Azurite;

/// <summary>Reads what the emulator prints, for as long as it runs: where it listens, and why it does not.</summary>
internal sealed partial class AzuriteOutput : IDisposable
{
    private const int KeptLines = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly Queue<string> _lastLines = new();
    private readonly TaskCompletionSource<AzuriteEndpoints> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    public AzuriteOutput(Process process)
    {
        _process = process;
        process.OutputDataReceived += OnLine;
        process.ErrorDataReceived += OnLine;
        process.Exited += OnExited;
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string LastLines
    {
        get
        {
            lock (_gate)
            {
                return string.Join(" / ", _lastLines);
            }
        }
    }

    public Task<AzuriteEndpoints> WaitUntilListeningAsync(CancellationToken cancellationToken) =>
        _listening.Task.WaitAsync(cancellationToken);

    public void Dispose()
    {
        _process.OutputDataReceived -= OnLine;
        _process.ErrorDataReceived -= OnLine;
        _process.Exited -= OnExited;
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListeningLine();

    private void OnExited(object? sender, EventArgs e) =>
        _listening.TrySetException(new LocalServiceException($"The storage emulator stopped at once; its last words were: {LastLines}"));

    private void OnLine(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is not { Length: > 0 } line)
        {
            return;
        }

        lock (_gate)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > KeptLines)
            {
                _lastLines.Dequeue();
            }

            if (ListeningLine().Match(line) is { Success: true } match)
            {
                _addresses[match.Groups["service"].Value] = new Uri(match.Groups["address"].Value);
            }

            if (_addresses.Count == 3)
            {
                _listening.TrySetResult(new AzuriteEndpoints(_addresses["Blob"], _addresses["Queue"], _addresses["Table"]));
            }
        }
    }
}
