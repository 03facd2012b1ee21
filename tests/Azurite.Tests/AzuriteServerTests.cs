using System.Diagnostics;
using Kamervragen.Testing;
using LocalServices;
using Microsoft.Extensions.Configuration;

namespace Azurite.Tests;

public sealed class AzuriteServerTests
{
    [Fact]
    public async Task It_answers_on_the_addresses_of_its_connection_string()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        using var client = new HttpClient();

        foreach (var part in server.ConnectionString.Split(';').Where(part => part.Contains("Endpoint=", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(new Uri(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{part} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Disposing_ends_its_process()
    {
        var server = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        using var process = Process.GetProcessById(server.ProcessId);

        await server.DisposeAsync();

        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task A_missing_node_is_one_sentence_that_names_the_remedy()
    {
        var options = new AzuriteOptions { InMemory = true, NodeProgram = "node-that-is-not-there" };

        var exception = await Assert.ThrowsAsync<LocalServiceException>(() => AzuriteServer.StartAsync(options, CancellationToken.None));

        Assert.Contains("install Node.js", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task It_does_not_start_where_the_configuration_names_an_account()
    {
        using var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = "UseDevelopmentStorage=true" })
            .Build();
        await using var service = new AzuriteService();

        var settings = await service.StartAsync(new LocalServiceContext(configuration, folder.Path, TextWriter.Null), CancellationToken.None);

        Assert.Equal("UseDevelopmentStorage=true", Assert.Single(settings).Value);
        Assert.False(Directory.Exists(folder["azurite"]));
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_opens_the_files_of_the_first()
    {
        using var folder = new TemporaryFolder();
        var options = new AzuriteOptions { DataFolder = folder.Path };

        await (await AzuriteServer.StartAsync(options, CancellationToken.None)).DisposeAsync();
        var files = Directory.GetFiles(folder.Path);
        await (await AzuriteServer.StartAsync(options, CancellationToken.None)).DisposeAsync();

        Assert.Contains(files, file => file.Contains("__azurite_db_table__", StringComparison.Ordinal));
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
    }
}
