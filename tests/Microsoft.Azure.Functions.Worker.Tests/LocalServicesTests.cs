using Kamervragen.Testing;
using LocalServices;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Tests;
using Microsoft.Extensions.Configuration;

[assembly: LocalService(typeof(LocalServicesTests.Found))]

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class LocalServicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly List<string> _events = [];

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Services_start_in_order_each_seeing_the_settings_of_those_before()
    {
        using var host = Create(
            Service(2, context => [("Second", $"after {context.Configuration["First"]}")]),
            Service(1, context => [("First", "one")])).Build();

        Assert.Equal("start 1, start 2", string.Join(", ", _events));
        Assert.Equal("after one", ((IConfiguration)host.Services.GetService(typeof(IConfiguration))!)["Second"]);
    }

    [Fact]
    public void The_settings_are_there_when_the_application_gets_its_builder()
    {
        var builder = Create(Service(1, context => [("Storage", "local")]));

        Assert.Equal("local", builder.Configuration["Storage"]);
        builder.Build().Dispose();
    }

    [Fact]
    public void What_the_command_line_says_goes_before_what_a_service_says()
    {
        var builder = Create(Options(Service(1, context => [("Storage", "local")])) with { Arguments = ["--Storage=mine"] });

        Assert.Equal("mine", builder.Configuration["Storage"]);
        builder.Build().Dispose();
    }

    [Fact]
    public void A_service_sees_the_command_line_and_an_existing_data_folder()
    {
        var seen = "";
        var options = Options(Service(1, context =>
        {
            seen = $"{context.Configuration["Koop:Publications"]} {Directory.Exists(context.DataFolder)} {context.DataFolder}";
            return [];
        }));
        Create(options with { Arguments = ["--Koop:Publications=somewhere"] }).Build().Dispose();

        Assert.Equal($"somewhere True {_folder["data"]}", seen);
    }

    [Fact]
    public void A_service_that_cannot_start_ends_the_process_with_one_sentence()
    {
        var codes = new List<int>();
        var options = Options(Service(1, _ => []), Service(2, _ => throw new LocalServiceException("Node.js is missing; install it.")));

        Assert.Throws<HostStartException>(() => Create(options with { Exit = codes.Add, Error = _error }));

        Assert.Equal("Node.js is missing; install it." + Environment.NewLine, _error.ToString());
        Assert.Equal(1, Assert.Single(codes));
    }

    [Fact]
    public void A_service_that_cannot_start_takes_down_those_that_have_started_and_frees_the_folder()
    {
        Assert.Throws<HostStartException>(() => Create(
            Service(1, _ => []), Service(2, _ => []), Service(3, _ => throw new LocalServiceException("No."))));

        Assert.Equal("start 1, start 2, start 3, end 3, end 2, end 1", string.Join(", ", _events));
        DataFolderLock.Take(_folder["data"]).Dispose();
    }

    [Fact]
    public void An_application_that_breaks_a_rule_ends_the_services_too()
    {
        var options = Options(Service(1, _ => [])) with { FunctionTypes = [typeof(FunctionRulesTests.AsyncVoid)], Exit = _ => { }, Error = _error };
        var builder = Create(options);

        Assert.Throws<HostStartException>(() => builder.Build());

        Assert.Equal("start 1, end 1", string.Join(", ", _events));
        Assert.Contains("AZFW0002", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_host_on_the_same_folder_is_refused_with_the_process_that_has_it()
    {
        using var first = Create().Build();

        var exception = Assert.Throws<HostStartException>(() => Create());

        Assert.Equal(
            $"The data folder {_folder["data"]} is in use by process {Environment.ProcessId}; stop that one, or choose another folder with --Data=FOLDER.",
            exception.Message);
    }

    [Fact]
    public void A_data_folder_that_may_not_be_written_to_is_one_sentence()
    {
        // A folder where the lock should be is refused to every account.
        Directory.CreateDirectory(Path.Combine(_folder["data"], "host.lock"));

        var exception = Assert.Throws<HostStartException>(() => DataFolderLock.Take(_folder["data"]));

        Assert.Equal($"The data folder {_folder["data"]} may not be written to; choose another with --Data=FOLDER.", exception.Message);
    }

    [Fact]
    public void What_a_dead_host_left_behind_stands_in_nobodys_way()
    {
        Directory.CreateDirectory(_folder["data"]);
        File.WriteAllText(_folder["data", "host.lock"], "");
        File.WriteAllText(_folder["data", "host.pid"], "999999");

        using var host = Create().Build();

        Assert.Equal($"{Environment.ProcessId}", File.ReadAllText(_folder["data", "host.pid"]));
    }

    [Fact]
    public void The_folder_is_free_again_after_the_host()
    {
        Create().Build().Dispose();

        Create().Build().Dispose();

        Assert.False(File.Exists(_folder["data", "host.pid"]));
    }

    [Fact]
    public void Services_are_found_by_the_attribute_of_their_assembly()
    {
        var found = LocalServiceFinder.Find(AppContext.BaseDirectory).Select(service => service.Name).ToList();

        Assert.Contains(nameof(Found), found, StringComparer.Ordinal);
        Assert.Contains("Azurite", found, StringComparer.Ordinal);
    }

    [Fact]
    public void The_data_folder_is_beside_the_solution_unless_a_setting_names_another()
    {
        var options = new EmbeddedHostOptions();
        var none = new ConfigurationBuilder().Build();
        var named = new ConfigurationBuilder().AddInMemoryCollection([new("Data", _folder["elsewhere"])]).Build();

        Assert.Equal(Path.Combine(RepositoryRoot.Path, ".data"), DataFolder.Find(options, none));
        Assert.Equal(_folder["elsewhere"], DataFolder.Find(options, named));
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_one_sentence()
    {
        File.WriteAllText(_folder["file"], "");

        var exception = Assert.Throws<HostStartException>(() => DataFolder.Create(_folder["file"]));

        Assert.Equal($"The data folder '{_folder["file"]}' cannot be made; choose another with --Data=FOLDER.", exception.Message);
    }

    private FunctionsApplicationBuilder Create(params ILocalService[] services) => Create(Options(services));

    private static FunctionsApplicationBuilder Create(EmbeddedHostOptions options) => new(options);

    private EmbeddedHostOptions Options(params ILocalService[] services) => new()
    {
        BaseDirectory = _folder.Path,
        DataFolder = _folder["data"],
        FunctionTypes = [],
        LocalServices = services,
        Output = _output,
    };

    private RecordingService Service(int order, Func<LocalServiceContext, (string Key, string? Value)[]> start) => new(order, start, _events);

    private sealed class RecordingService(int order, Func<LocalServiceContext, (string Key, string? Value)[]> start, List<string> events) : ILocalService
    {
        public string Name => $"service {order}";

        public int Order => order;

        public Task<IReadOnlyDictionary<string, string?>> StartAsync(LocalServiceContext context, CancellationToken cancellationToken)
        {
            events.Add($"start {order}");
            return Task.FromResult<IReadOnlyDictionary<string, string?>>(
                start(context).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
        }

        public ValueTask DisposeAsync()
        {
            events.Add($"end {order}");
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Found by the attribute above.</summary>
    public sealed class Found : ILocalService
    {
        public string Name => nameof(Found);

        public int Order => 0;

        public Task<IReadOnlyDictionary<string, string?>> StartAsync(LocalServiceContext context, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>(StringComparer.Ordinal));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
