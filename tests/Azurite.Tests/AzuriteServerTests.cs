using System.Diagnostics;
using Azure.Data.Tables;
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

    [Fact]
    public async Task What_was_stored_is_on_disk_when_the_program_that_started_it_is_killed()
    {
        using var folder = new TemporaryFolder();
        using (var process = NodeProcess.Start("node", AzuritePackage.FindFolder(), AzuriteServer.Arguments(new AzuriteOptions { DataFolder = folder.Path })))
        {
            await new TableServiceClient(await ConnectAsync(process)).CreateTableAsync("Bewaard");

            // As the system leaves it behind: nobody writes to it, and nobody reads what it prints.
            process.StandardOutput.Dispose();
            process.StandardError.Dispose();
            process.StandardInput.Dispose();
            await process.WaitForExitAsync();
        }

        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions { DataFolder = folder.Path }, CancellationToken.None);
        var tables = new List<string>();
        await foreach (var table in new TableServiceClient(server.ConnectionString).QueryAsync())
        {
            tables.Add(table.Name);
        }

        Assert.Equal(["Bewaard"], tables);
    }

    private static async Task<string> ConnectAsync(Process process)
    {
        var addresses = new List<Uri>();
        while (addresses.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended at once.");
            if (line.Contains("successfully listening at ", StringComparison.Ordinal))
            {
                addresses.Add(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]));
            }
        }

        return new AzuriteEndpoints(addresses[0], addresses[1], addresses[2]).ToConnectionString(0);
    }
}
