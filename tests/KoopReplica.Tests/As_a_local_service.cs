using LocalServices;
using Microsoft.Extensions.Configuration;

namespace KoopReplica.Tests;

public sealed class As_a_local_service : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("koop-replica-data-");
    private readonly StringWriter _output = new();

    [Fact]
    public void Is_announced_by_its_assembly()
    {
        var attribute = Assert.Single(
            typeof(KoopReplicaService).Assembly.GetCustomAttributes(typeof(LocalServiceAttribute), inherit: false).Cast<LocalServiceAttribute>());
        Assert.Equal(typeof(KoopReplicaService), attribute.ServiceType);
    }

    [Fact]
    public async Task Serves_the_demo_and_says_where()
    {
        await using var service = new KoopReplicaService();
        var settings = await StartAsync(service);
        using var client = new HttpClient();
        Assert.Contains("<sru:numberOfRecords>15<", await client.GetStringAsync(
            $"{settings["Koop:BaseAddress"]}/sru?query=c.product-area%3D%3Dofficielepublicaties"), StringComparison.Ordinal);
        Assert.Equal(("1995-01-01", "*/10 * * * * *"), (settings["Koop:Since"], settings["Koop:PollSchedule"]));
        Assert.Matches("^KoopReplica: 15 publications of .+ at http://127.0.0.1:[0-9]+\r?\n$", _output.ToString());
    }

    [Fact]
    public async Task Leaves_settings_alone_that_the_user_made()
    {
        await using var service = new KoopReplicaService();
        var settings = await StartAsync(service, ("Koop:PollSchedule", "0 0 4 * * *"), ("Koop:Since", "2026-01-01"));
        Assert.Equal(["Koop:BaseAddress", "Koop:RequestsPerSecond"], settings.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Does_not_start_when_a_real_source_is_named()
    {
        await using var service = new KoopReplicaService();
        var settings = await StartAsync(service, ("Koop:BaseAddress", "https://repository.example"));
        Assert.Equal([new KeyValuePair<string, string?>("Koop:PollSchedule", "0 */5 * * * *")], settings);
    }

    [Fact]
    public async Task Takes_the_port_of_the_last_start_again()
    {
        string? first;
        await using (var service = new KoopReplicaService())
        {
            first = (await StartAsync(service))["Koop:BaseAddress"];
        }

        await using var second = new KoopReplicaService();
        Assert.Equal(first, (await StartAsync(second))["Koop:BaseAddress"]);
    }

    [Fact]
    public async Task Takes_another_port_when_that_one_is_in_use()
    {
        await using var first = new KoopReplicaService();
        await using var second = new KoopReplicaService();
        Assert.NotEqual((await StartAsync(first))["Koop:BaseAddress"], (await StartAsync(second))["Koop:BaseAddress"], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_folder_that_is_not_there_in_one_sentence()
    {
        await using var service = new KoopReplicaService();
        var refused = await Assert.ThrowsAsync<LocalServiceException>(() => StartAsync(service, ("Koop:Publications", "nergens/te/vinden")));
        Assert.Contains("does not exist", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nergens", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_folder_without_publications_in_one_sentence()
    {
        await using var service = new KoopReplicaService();
        _data.CreateSubdirectory("leeg").CreateSubdirectory("niets");
        var refused = await Assert.ThrowsAsync<LocalServiceException>(
            () => StartAsync(service, ("Koop:Publications", Path.Combine(_data.FullName, "leeg"))));
        Assert.Contains("has no publications", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _data.Delete(recursive: true);
    }

    private Task<IReadOnlyDictionary<string, string?>> StartAsync(KoopReplicaService service, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return service.StartAsync(new LocalServiceContext(configuration, _data.FullName, _output), CancellationToken.None);
    }
}
