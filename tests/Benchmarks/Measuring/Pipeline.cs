using System.Diagnostics;
using System.Text.RegularExpressions;
using Kamervragen.Testing;

namespace Kamervragen.Benchmarks.Measuring;

/// <summary>The whole pipeline as a user starts it, in a process of its own, on a given storage account.</summary>
internal sealed partial class Pipeline : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _lines = [];

    private Pipeline(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(30) };

    /// <summary>The most memory the process has had in use since <see cref="ForgetPeakMemory"/>, in megabytes (10⁶ bytes).</summary>
    public double PeakMemory => OperatingSystem.IsLinux()
        ? Status("VmHWM") * 1024 / 1e6
        : throw new PlatformNotSupportedException("Peak memory is read from /proc, which only Linux has.");

    /// <summary>The memory that the process has in use now, in megabytes (10⁶ bytes).</summary>
    public double Memory => OperatingSystem.IsLinux()
        ? Status("VmRSS") * 1024 / 1e6
        : throw new PlatformNotSupportedException("Memory is read from /proc, which only Linux has.");

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<Pipeline> StartAsync(string storage, string dataFolder, params string[] settings)
    {
        var program = Path.Combine(RepositoryRoot.Path, "functions", "App", "bin", IsRelease ? "Release" : "Debug", "net10.0", "Kamervragen.App.dll");
        var start = new ProcessStartInfo("dotnet", [program, $"--Storage={storage}", $"--Data={dataFolder}", "--Host:Port=0", .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var pipeline = new Pipeline(Process.Start(start) ?? throw new InvalidOperationException($"'{program}' does not start."));
        try
        {
            pipeline.Http.BaseAddress = await pipeline._address.Task.WaitAsync(StartLimit);
            return pipeline;
        }
        catch (TimeoutException exception)
        {
            var said = pipeline.Said();
            await pipeline.DisposeAsync();
            throw new InvalidOperationException($"The pipeline does not listen after {StartLimit}; it said: {said}", exception);
        }
    }

    /// <summary>Starts counting the peak anew.</summary>
    public void ForgetPeakMemory() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            using var interrupt = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static bool IsRelease =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private long Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Said()
    {
        lock (_lines)
        {
            return string.Join('\n', _lines.TakeLast(20));
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        if (FunctionAddress().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:\d+)/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FunctionAddress();
}
