using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Puts a function application together: settings, services, log, middleware.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly EmbeddedApplication _application;
    private bool _hasBuilt;

    internal FunctionsApplicationBuilder(EmbeddedHostOptions options) =>
        _application = StartFailure.Guard(options, () => EmbeddedApplication.Create(options));

    /// <summary>Shared between those that build the application.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_application.Inner).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <summary>The settings: appsettings.json, local services, environment, command line; the later goes before the earlier.</summary>
    public ConfigurationManager Configuration => _application.Inner.Configuration;

    /// <summary>The environment; <c>Development</c> on one machine unless <c>AZURE_FUNCTIONS_ENVIRONMENT</c> says otherwise.</summary>
    public IHostEnvironment Environment => _application.Inner.Environment;

    /// <summary>The log.</summary>
    public ILoggingBuilder Logging => _application.Inner.Logging;

    /// <summary>The metrics.</summary>
    public IMetricsBuilder Metrics => _application.Inner.Metrics;

    /// <summary>The services.</summary>
    public IServiceCollection Services => _application.Inner.Services;

    /// <summary>Builds the application; once.</summary>
    /// <returns>The host, to be run.</returns>
    /// <exception cref="InvalidOperationException">It has been built already.</exception>
    public IHost Build()
    {
        ThrowIfBuilt();
        _hasBuilt = true;
        return _application.Build();
    }

    /// <summary>Replaces the container of services.</summary>
    /// <typeparam name="TContainerBuilder">What builds that container.</typeparam>
    /// <param name="factory">Makes the container.</param>
    /// <param name="configure">Fills it.</param>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        _application.Inner.ConfigureContainer(factory, configure);

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        _application.Middleware.Use(middleware);
        return this;
    }

    private void ThrowIfBuilt()
    {
        if (_hasBuilt)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
