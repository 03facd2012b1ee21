using Kamervragen.Koop;
using Kamervragen.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>Adds the way from the source to the tables to an application.</summary>
public static class IngestionRegistration
{
    /// <summary>Registers source, storage, poller and processor; settings are validated when the application starts.</summary>
    public static IServiceCollection AddKamervragenIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddKoop(configuration);
        services.AddKamervragenStorage();
        services.AddOptions<PollOptions>()
            .Bind(configuration.GetSection(KoopOptions.Section))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PollOptions>, PollOptionsValidator>());
        services.AddOptions<SweepOptions>()
            .Bind(configuration.GetSection(SweepOptions.Section))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SweepOptions>, SweepOptionsValidator>());
        services.AddOptions<RecheckOptions>()
            .Bind(configuration.GetSection(RecheckOptions.Section))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RecheckOptions>, RecheckOptionsValidator>());
        return services
            .AddSingleton<DocumentFetcher>()
            .AddSingleton<FileIntake>()
            .AddSingleton<Poller>()
            .AddSingleton<Sweeper>()
            .AddSingleton<Reparser>()
            .AddSingleton<HistoryIntakes>()
            .AddSingleton<Backfiller>()
            .AddSingleton<Reconciler>()
            .AddSingleton<Rechecker>()
            .AddSingleton<PoisonIntake>()
            .AddSingleton<DossierBuilder>()
            .AddSingleton<PublicationProcessor>();
    }
}
