using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kamervragen.Koop;

/// <summary>Puts the source into an application.</summary>
public static class KoopServiceCollectionExtensions
{
    private const string ClientName = "Koop";

    /// <summary>Adds <see cref="IKoopSource"/>, with options that are checked at the start.</summary>
    /// <param name="services">The application's services; a <see cref="TimeProvider"/> among them is used.</param>
    /// <param name="configuration">The root of the configuration; section <see cref="KoopOptions.Section"/> is read.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddKoop(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KoopOptions>().Bind(configuration.GetSection(KoopOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KoopOptions>, KoopOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddHttpClient(ClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            // One client for good; connections are renewed by the handler.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<HostPipelines>();
        services.AddSingleton(CreateHttp);
        services.AddSingleton<IKoopSource>(provider => new KoopSource(
            provider.GetRequiredService<KoopHttp>(),
            provider.GetRequiredService<IOptions<KoopOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KoopSource>>()));
        return services;
    }

    private static SocketsHttpHandler CreateHandler(IServiceProvider provider) => new()
    {
        // Redirects are followed by hand, each host held against the list.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        // Which of our traces a request belongs to is nothing the source needs to know.
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = 4,
    };

    private static KoopHttp CreateHttp(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<KoopOptions>>();
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        // The time limit is the pipeline's, for each attempt.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/xml, text/xml;q=0.9");
        return new KoopHttp(
            client, provider.GetRequiredService<HostPipelines>(), options, provider.GetRequiredService<TimeProvider>());
    }
}
