using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Exports;
using Kamervragen.Querying.Feeds;
using Kamervragen.Querying.Lijsten;
using Kamervragen.Querying.Onderdelen;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Querying.Storingen;
using Kamervragen.Querying.Wijzigingen;
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
            .AddSingleton<OnderdeelQuery>()
            .AddSingleton<LijstQuery>()
            .AddSingleton<StatistiekQuery>()
            .AddSingleton<WijzigingQuery>()
            .AddSingleton<KwaliteitQuery>()
            .AddSingleton<StoringenQuery>()
            .AddSingleton<PublicationQueries>()
            .AddSingleton<Export>()
            .AddSingleton<FeedQuery>()
            .AddSingleton<HealthQuery>();
}
