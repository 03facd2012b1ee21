using System.Text.RegularExpressions;
using Kamervragen.Testing;
using LocalServices;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>What a test's application is made of.</summary>
internal sealed record TestSetup
{
    public TestSetup(params Type[] functions) => Functions = functions;

    public IReadOnlyList<Type> Functions { get; }

    public Recorder Recorder { get; init; } = new();

    public string? Storage { get; init; }

    public string HostId { get; init; } = "host" + Guid.NewGuid().ToString("N");

    public string HostJson { get; init; } = "{}";

    public Dictionary<string, string?> Settings { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public TimeProvider? Time { get; init; }

    public Action<FunctionsApplicationBuilder>? Configure { get; init; }

    public IReadOnlyList<ILocalService> LocalServices { get; init; } = [];

    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(3);
}

/// <summary>An application that runs in the process of the test, on a free port, with a folder of its own.</summary>
internal sealed partial class TestApplication : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private IHost? _host;
    private HttpClient? _http;

    private TestApplication(TestSetup setup) => Setup = setup;

    public TestSetup Setup { get; }

    public Recorder Recorder => Setup.Recorder;

    public LogRecorder Log { get; } = new();

    public Gate Gate { get; } = new();

    public string Output => _output.ToString();

    public string DataFolder => _folder["data"];

    public IServiceProvider Services => _host!.Services;

    public HttpClient Http => _http ??= new HttpClient { BaseAddress = new Uri(AddressPattern().Match(Output).Value) };

    public static async Task<TestApplication> StartAsync(TestSetup setup)
    {
        var application = new TestApplication(setup);
        try
        {
            application.Build();
            await application._host!.StartAsync();
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public Task StopAsync() => _host!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Gate.Open();
        _http?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await ((IAsyncDisposable)_host).DisposeAsync();
        }

        await _output.DisposeAsync();
        _folder.Dispose();
    }

    private void Build()
    {
        File.WriteAllText(_folder["host.json"], Setup.HostJson);
        var builder = new FunctionsApplicationBuilder(new EmbeddedHostOptions
        {
            Arguments = [.. Setup.Arguments],
            BaseDirectory = _folder.Path,
            DataFolder = DataFolder,
            FunctionTypes = Setup.Functions,
            LocalServices = Setup.LocalServices,
            HostId = Setup.HostId,
            Output = _output,
            StopGrace = Setup.StopGrace,
            StopLimit = Setup.StopLimit,
        });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Host:Port", "0"),
            new("Host:BlobScanInterval", "00:00:00.05"),
            new("Host:BlobRetryDelay", "00:00:00.05"),
            new("AzureWebJobsStorage", Setup.Storage),
        ]);
        builder.Configuration.AddInMemoryCollection(Setup.Settings);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(Recorder);
        builder.Services.AddSingleton(Gate);
        builder.Services.AddScoped<Scoped>();
        if (Setup.Time is not null)
        {
            builder.Services.AddSingleton(Setup.Time);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(Log);
        Setup.Configure?.Invoke(builder);
        _host = builder.Build();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressPattern();
}

/// <summary>A service with a lifetime of one invocation.</summary>
public sealed class Scoped(Recorder recorder) : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => recorder.Add("scope ended");
}
