using Kamervragen.Ingestion;
using Kamervragen.Koop;
using Kamervragen.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kamervragen.Cli;

/// <summary>The parts of the pipeline, put together as the functions have them, for commands that do their work.</summary>
internal static class PipelineServices
{
    /// <summary>
    /// Runs a command that can be stopped at any moment; what the storage or the source has to say against it is one sentence.
    /// Settings of the source come from the environment (<c>Koop__UserAgent</c>, …).
    /// </summary>
    /// <param name="storage">The connection string; null to find the storage.</param>
    /// <param name="source">The address of the source; null for the one in the settings.</param>
    /// <param name="command">The work.</param>
    public static async Task<int> RunAsync(string? storage, string? source, Func<IServiceProvider, Task<int>> command)
    {
        if (source is not null && !Uri.TryCreate(source, UriKind.Absolute, out _))
        {
            Console.Error.WriteLine($"'{source}' is not the address of a source; give one as https://repository.overheid.nl.");
            return ExitCode.Usage;
        }

        if (PipelineStorage.TryOpen(storage) is not { } clients)
        {
            return ExitCode.Usage;
        }

        var services = Create(clients, source);
        await using (services.ConfigureAwait(false))
        {
            try
            {
                return await PipelineStorage.ReportUnreachableAsync(() => command(services));
            }
            catch (OptionsValidationException exception)
            {
                Console.Error.WriteLine(exception.Message);
                return ExitCode.Usage;
            }
            catch (HistoryStoppedException exception)
            {
                Console.Error.WriteLine();
                Console.Error.WriteLine($"{exception.Message} What was done stands; start the same command again to go on.");
                return ExitCode.Flawed;
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine();
                Console.Error.WriteLine("Stopped; start the same command again to complete it.");
                return ExitCode.Stopped;
            }
        }
    }

    private static ServiceProvider Create(StorageClients clients, string? source)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (source is not null)
        {
            settings[$"{KoopOptions.Section}:{nameof(KoopOptions.BaseAddress)}"] = source;
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddKamervragenIngestion(configuration);
        services.AddSingleton(clients);
        return services.BuildServiceProvider();
    }
}
