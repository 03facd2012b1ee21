using Azure;
using Kamervragen.Storage;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Cli;

/// <summary>Finds the storage of the pipeline that a command is for.</summary>
internal static class PipelineStorage
{
    private const string DataFolder = ".data";
    private const string ConnectionFile = "storage.txt";

    /// <summary>The account named by the caller, else by the environment, else that of the pipeline that runs from this checkout.</summary>
    /// <returns>Null where none of the three names one.</returns>
    public static StorageClients? Find(string? connection)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (connection is null && environment.GetSection(StorageClientsFactory.ConnectionName).Exists())
        {
            return StorageClientsFactory.Create(environment);
        }

        return (connection ?? OfThisCheckout()) is { } found ? Create(found) : null;
    }

    /// <summary>Finds the storage, or says on the error stream why it cannot be used.</summary>
    public static StorageClients? TryOpen(string? connection)
    {
        try
        {
            if (Find(connection) is { } clients)
            {
                return clients;
            }

            Console.Error.WriteLine("No running pipeline was found; start it with 'dotnet run --project functions/App', or name its account with --storage.");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            Console.Error.WriteLine($"The connection string of the storage cannot be used: {exception.Message}");
        }

        return null;
    }

    /// <summary>Runs work on the storage; an account that does not answer is one sentence and not a stack trace.</summary>
    public static async Task<int> ReportUnreachableAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is RequestFailedException { Status: 0 } or AggregateException { InnerException: RequestFailedException { Status: 0 } })
        {
            Console.Error.WriteLine("The storage of the pipeline does not answer; is it running?");
            return ExitCode.Usage;
        }
    }

    private static StorageClients Create(string connection) =>
        StorageClientsFactory.Create(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [StorageClientsFactory.ConnectionName] = connection })
            .Build());

    private static string? OfThisCheckout() =>
        new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }
            .SelectMany(Upwards)
            .Select(folder => Path.Combine(folder, DataFolder, ConnectionFile))
            .Where(File.Exists)
            .Select(File.ReadAllText)
            .FirstOrDefault();

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
