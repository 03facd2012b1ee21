using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Storage;

/// <summary>Adds the storage of the pipeline to an application.</summary>
public static class StorageRegistration
{
    /// <summary>Registers the clients and everything that uses them; the setting <c>Storage</c> is read when they are first asked for.</summary>
    public static IServiceCollection AddKamervragenStorage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .AddSingleton(provider => StorageClientsFactory.Create(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<PublicationArchive>()
            .AddSingleton<DocumentTable>()
            .AddSingleton<PublicationTable>()
            .AddSingleton<DossierTable>()
            .AddSingleton<DossierScan>()
            .AddSingleton<WijzigingTable>()
            .AddSingleton<KamervraagTable>()
            .AddSingleton<OpenKamervraagQuery>()
            .AddSingleton<OverzichtBlob>()
            .AddSingleton<LedgerTable>()
            .AddSingleton<VerdictTable>()
            .AddSingleton<WerkTable>()
            .AddSingleton<VoortgangTable>();
    }
}
