using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamervragen.Testing;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>The pipeline as a user starts it: the program of <c>functions/App</c> in a process of its own.</summary>
public sealed partial class PipelineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PipelineProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The pipeline ended: {Output}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public int ExitCode => _process.ExitCode;

    public HttpClient Http { get; } = new();

    /// <summary>Starts it on a free port with a data folder of the test's own.</summary>
    public static PipelineProcess Start(string dataFolder, IReadOnlyDictionary<string, string?>? environment = null, params string[] arguments)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(RepositoryRoot.Path, "functions", "App", "bin", configuration, "net10.0", "Kamervragen.App.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, $"--Data={dataFolder}", "--Host:Port=0", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new PipelineProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has printed its functions, and talks to it from then on.</summary>
    public async Task<Uri> ListeningAsync()
    {
        var address = await _address.Task.WaitAsync(StartLimit);
        Http.BaseAddress ??= address;
        return address;
    }

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    /// <summary>Waits until the documents it has archived are in the tables.</summary>
    public async Task SettledAsync(int documents)
    {
        await ListeningAsync();
        await WaitFor.ValueAsync(
            () => GetAsync("/api/gezondheid"), health => health.GetProperty("gearchiveerd").GetInt32() == documents, TimeSpan.FromMinutes(1));
        await WaitFor.ValueAsync(() => Task.FromResult(ProcessedDocuments().Count), count => count >= documents, TimeSpan.FromMinutes(1));
    }

    /// <summary>The documents whose processing it has told.</summary>
    public IReadOnlySet<string> ProcessedDocuments() =>
        ProcessedLine().Matches(Output).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Presses Ctrl-C.</summary>
    /// <returns>How long it took to end.</returns>
    public async Task<TimeSpan> InterruptAsync()
    {
        var clock = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await WaitForExitAsync();
        return clock.Elapsed;
    }

    public async Task WaitForExitAsync()
    {
        using var timeout = new CancellationTokenSource(StartLimit);
        await _process.WaitForExitAsync(timeout.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await InterruptAsync();
        }

        Http.Dispose();
        _process.Dispose();
    }

    [GeneratedRegex(@"(?<address>http://127\.0\.0\.1:\d+)/api/", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FunctionAddress();

    [GeneratedRegex(@"PublicationProcessor\S* (?<id>[a-z]{2}-\S+): Processed", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProcessedLine();

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
}
