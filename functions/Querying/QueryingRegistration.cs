using Kamervragen.Querying.Exports;
using Kamervragen.Querying.Overzichten;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Querying;

/// <summary>Adds the queries to an application that has the storage.</summary>
public static class QueryingRegistration
{
    /// <summary>Registers the queries.</summary>
    public static IServiceCollection AddKamervragenQuerying(this IServiceCollection services) =>
        services
            .AddSingleton<OverzichtCache>()
            .AddSingleton<OverzichtWriter>()
            .AddSingleton<KamervraagQueries>()
            .AddSingleton<PublicationQueries>()
            .AddSingleton<Export>()
            .AddSingleton<HealthQuery>();
}
