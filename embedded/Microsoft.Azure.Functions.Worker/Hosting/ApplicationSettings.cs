using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The settings as the worker gives them, with the local ones of the host.</summary>
internal static class ApplicationSettings
{
    private const string EnvironmentPrefix = "AZURE_FUNCTIONS_";

    /// <exception cref="HostStartException">The command line or a file of settings cannot be read.</exception>
    public static HostApplicationBuilder CreateBuilder(EmbeddedHostOptions options)
    {
        if (Array.Find(options.Arguments, argument => argument is ['-', not '-', ..] && argument.Contains('=', StringComparison.Ordinal)) is { } flag)
        {
            throw new HostStartException($"There are no short flags such as '{flag}'; give a setting as --Section:Name=value.");
        }

        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables(EnvironmentPrefix);
        if (configuration[HostDefaults.EnvironmentKey] is null && Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is null)
        {
            // What the Functions tools set when they run an application on a machine of its developer.
            configuration.AddInMemoryCollection([new(HostDefaults.EnvironmentKey, Environments.Development)]);
        }

        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = options.Arguments,
            Configuration = configuration,
            ContentRootPath = options.BaseDirectory,
        });
        AddBelowEnvironment(builder.Configuration, ReadLocalSettings(options.BaseDirectory));
        Watch(builder, options.Arguments);
        return builder;
    }

    /// <summary>Adds settings that environment variables and the command line go before, as they would in the cloud.</summary>
    public static void AddBelowEnvironment(ConfigurationManager configuration, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var explicitOnes = sources
            .Select((source, position) => (source, position))
            .LastOrDefault(each => each.source is Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        sources.Insert(
            explicitOnes.source is null ? sources.Count : explicitOnes.position,
            new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = settings.ToList() });
    }

    private static void Watch(HostApplicationBuilder builder, string[] arguments)
    {
        var watch = new CommandLineWatch(arguments);
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        for (var i = 0; i < sources.Count; i++)
        {
            sources[i] = sources[i] is CommandLineConfigurationSource ? watch : sources[i];
        }

        builder.Services.AddSingleton(watch);
    }

    // The "Values" of local.settings.json are environment variables to the worker.
    private static List<KeyValuePair<string, string?>> ReadLocalSettings(string folder)
    {
        try
        {
            return
            [
                .. new ConfigurationBuilder()
                    .AddJsonFile(Path.Combine(folder, "local.settings.json"), optional: true)
                    .Build()
                    .GetSection("Values")
                    .AsEnumerable(makePathsRelative: true)
                    .Where(pair => pair.Value is not null)
                    .Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), pair.Value)),
            ];
        }
        catch (InvalidDataException exception)
        {
            throw new HostStartException($"local.settings.json in {folder} is not valid JSON: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }
}
