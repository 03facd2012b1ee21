using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>An application that is being built: the local services run, the settings are complete.</summary>
internal sealed class EmbeddedApplication
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(4);
    private readonly EmbeddedHostOptions _options;
    private readonly LocalResources _resources;

    private EmbeddedApplication(EmbeddedHostOptions options, HostApplicationBuilder inner, LocalResources resources)
    {
        _options = options;
        _resources = resources;
        Inner = inner;
        Middleware = new MiddlewarePipeline();
    }

    public HostApplicationBuilder Inner { get; }

    public MiddlewarePipeline Middleware { get; }

    /// <summary>Reads the settings and starts the local services.</summary>
    /// <exception cref="HostStartException">One of them cannot start.</exception>
    public static EmbeddedApplication Create(EmbeddedHostOptions options)
    {
        var inner = ApplicationSettings.CreateBuilder(options);
        var resources = LocalResources.Start(options, inner.Configuration);
        try
        {
            var hostJson = HostJson.Load(options.BaseDirectory, inner.Configuration);
            ConfigureLog(inner.Logging, hostJson);
            AddServices(inner.Services, options, hostJson, resources.DataFolder);
            return new EmbeddedApplication(options, inner, resources);
        }
        catch
        {
            resources.Dispose();
            throw;
        }
    }

    /// <summary>Finds the functions and builds the host.</summary>
    /// <exception cref="HostStartException">A function breaks a rule.</exception>
    public IHost Build() => StartFailure.Guard<IHost>(_options, BuildCore);

    private EmbeddedHost BuildCore()
    {
        try
        {
            Inner.Services.AddSingleton(FunctionIndex.Create(_options.FunctionTypes ?? FunctionAssemblies.Types()));
            Inner.Services.AddSingleton(Middleware);

            // Last among the hosted services: the application's own start before the functions and stop after them.
            Inner.Services.AddHostedService<FunctionsHost>();
            return new EmbeddedHost(Inner.Build(), _resources, _options);
        }
        catch
        {
            _resources.Dispose();
            throw;
        }
    }

    private static void AddServices(IServiceCollection services, EmbeddedHostOptions options, HostJson hostJson, string dataFolder)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFunctionActivator, FunctionActivator>();
        services.AddSingleton(hostJson);
        services.AddSingleton(provider => new HostSettings(provider.GetRequiredService<IConfiguration>(), options, dataFolder));
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<RunningInvocations>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<ListenerFactory>();
    }

    private static void ConfigureLog(ILoggingBuilder logging, HostJson hostJson)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);

        // What ends a start is told once, by StartFailure, and not also here with its stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        hostJson.ApplyTo(logging);
    }
}
