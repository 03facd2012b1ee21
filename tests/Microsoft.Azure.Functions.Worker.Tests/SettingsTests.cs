using Kamervragen.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Settings_come_from_the_files_of_the_application_and_the_later_source_goes_before()
    {
        File.WriteAllText(_folder["appsettings.json"], """{ "A": "app", "B": "app", "C": "app", "Koop": { "Pause": "app" } }""");
        File.WriteAllText(_folder["local.settings.json"], """{ "Values": { "B": "local", "C": "local", "Koop__Pause": "local" } }""");
        var builder = Create("--C=line");

        Assert.Equal("app", builder.Configuration["A"]);
        Assert.Equal("local", builder.Configuration["B"]);
        Assert.Equal("line", builder.Configuration["C"]);
        Assert.Equal("local", builder.Configuration["Koop:Pause"]);
        builder.Build().Dispose();
    }

    [Fact]
    public void The_environment_is_Development_on_one_machine()
    {
        var builder = Create();

        Assert.Equal("Development", builder.Environment.EnvironmentName);
        builder.Build().Dispose();
    }

    [Fact]
    public void A_command_line_names_another_environment()
    {
        var builder = Create("--environment=Production");

        Assert.Equal("Production", builder.Environment.EnvironmentName);
        builder.Build().Dispose();
    }

    [Fact]
    public void A_short_flag_is_one_sentence()
    {
        var exception = Assert.Throws<HostStartException>(() => Create("-p=7072"));

        Assert.Equal("There are no short flags such as '-p=7072'; give a setting as --Section:Name=value.", exception.Message);
    }

    [Fact]
    public void The_application_builds_once()
    {
        var builder = Create();
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Theory]
    [InlineData("""{ "extensions": { "blobs": { "poisonBlobThreshold": 0 } } }""", "extensions:blobs:poisonBlobThreshold in host.json is '0'; give a number from 1 to 1000.")]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "extensions:queues:batchSize in host.json is '33'; give a number from 1 to 32.")]
    [InlineData("""{ "extensions": { "queues": { "maxPollingInterval": "soon" } } }""", "extensions:queues:maxPollingInterval in host.json is 'soon'")]
    [InlineData("""{ "logging": { "logLevel": { "default": "Loud" } } }""", "the log level 'Loud'")]
    [InlineData("{ not json", "is not valid JSON")]
    public void What_host_json_says_wrongly_is_one_sentence(string hostJson, string sentence)
    {
        File.WriteAllText(_folder["host.json"], hostJson);

        var exception = Assert.Throws<HostStartException>(() => Create());

        Assert.Contains(sentence, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_json_has_the_defaults_of_the_functions_host()
    {
        var hostJson = HostJson.Load(_folder.Path, new Microsoft.Extensions.Configuration.ConfigurationManager());

        Assert.Equal("api", hostJson.RoutePrefix);
        Assert.Equal(8 * Environment.ProcessorCount, hostJson.BlobParallelism);
        Assert.Equal(5, hostJson.PoisonBlobThreshold);
        Assert.Equal(16, hostJson.QueueBatchSize);
        Assert.Equal(8, hostJson.QueueNewBatchThreshold);
        Assert.Equal(5, hostJson.QueueMaxDequeueCount);
        Assert.Equal(TimeSpan.Zero, hostJson.QueueVisibilityTimeout);
        Assert.Equal(TimeSpan.FromMinutes(1), hostJson.QueueMaxPollingInterval);
        Assert.True(hostJson.QueueMessagesAreBase64);
    }

    [Fact]
    public void A_setting_goes_before_host_json()
    {
        File.WriteAllText(_folder["host.json"], """{ "extensions": { "blobs": { "maxDegreeOfParallelism": 4 } } }""");
        var builder = Create("--AzureFunctionsJobHost:extensions:blobs:maxDegreeOfParallelism=7");
        using var host = builder.Build();

        Assert.Equal(7, host.Services.GetRequiredService<HostJson>().BlobParallelism);
    }

    [Fact]
    public async Task The_log_has_the_levels_of_host_json()
    {
        await using var application = await TestApplication.StartAsync(new TestSetup(typeof(Functions))
        {
            HostJson = """{ "logging": { "logLevel": { "default": "Warning", "Function.Talks": "Debug", "Own": "Information" } } }""",
        });

        await application.Http.GetAsync("/api/Talks");

        Assert.Contains(application.Log.Lines, line => line.StartsWith("Debug Function.Talks: Executed 'Talks' (Succeeded", StringComparison.Ordinal));
        Assert.Contains("Information Own: said", application.Log.Lines, StringComparer.Ordinal);
        Assert.DoesNotContain("Information Other: said", application.Log.Lines, StringComparer.Ordinal);
        Assert.Contains("Warning Other: said", application.Log.Lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_setting_of_the_command_line_that_nobody_asks_for_is_told()
    {
        await using var application = await TestApplication.StartAsync(new TestSetup(typeof(Functions))
        {
            Arguments = ["--port", "0", "--prot=7072", "--Own:Name", "asked for", "--Own:Nmae=misspelt", "-p", "word"],
            Configure = builder => Assert.Equal("asked for", builder.Configuration["Own:Name"]),
        });

        Assert.Equal(["Own:Nmae", "prot", "-p", "word"], application.Log.Lines.Where(line => line.Contains("Nothing asks", StringComparison.Ordinal)).Select(line => line.Split('\'')[1]));
    }

    [Fact]
    public async Task The_services_of_the_application_are_its_own()
    {
        await using var application = await TestApplication.StartAsync(new TestSetup(typeof(Functions))
        {
            Configure = builder => builder.Services.AddHostedService<Background>(),
        });

        Assert.Equal("background", await application.Recorder.NextAsync());
    }

    private FunctionsApplicationBuilder Create(params string[] arguments) => new(new EmbeddedHostOptions
    {
        Arguments = arguments,
        BaseDirectory = _folder.Path,
        DataFolder = _folder["data"],
        FunctionTypes = [],
        LocalServices = [],
        Output = TextWriter.Null,
    });

    public sealed class Functions(ILoggerFactory loggers)
    {
        [Function("Talks")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            loggers.CreateLogger("Own").LogInformation("said");
            loggers.CreateLogger("Other").LogInformation("said");
            loggers.CreateLogger("Other").LogWarning("said");
            return Results.Text(request.Path);
        }
    }

    private sealed class Background(Recorder recorder) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            recorder.Add("background");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
