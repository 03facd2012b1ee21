using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Storage;

/// <summary>
/// Makes the clients from the same setting that the triggers use: <c>Storage</c> as a connection string, or
/// <c>Storage:blobServiceUri</c>, <c>Storage:queueServiceUri</c> and <c>Storage:tableServiceUri</c> with an identity
/// (<c>Storage:clientId</c> names a user-assigned one).
/// </summary>
public static class StorageClientsFactory
{
    /// <summary>The name of the connection, as the triggers have it.</summary>
    public const string ConnectionName = "Storage";

    /// <summary>Creates the clients; nothing is connected yet.</summary>
    /// <param name="configuration">The application's settings.</param>
    /// <param name="transport">The HTTP transport to use in place of the default; for tests that count or disturb calls.</param>
    /// <exception cref="InvalidOperationException">The setting is missing, incomplete or unreadable; the message names what is missing.</exception>
    public static StorageClients Create(IConfiguration configuration, Azure.Core.Pipeline.HttpPipelineTransport? transport = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(ConnectionName);
        var (blobOptions, tableOptions, queueOptions) = (new BlobClientOptions(), new TableClientOptions(), new QueueClientOptions());
        Measure(blobOptions, "blob");
        Measure(tableOptions, "table");
        Measure(queueOptions, "queue");
        if (transport is not null)
        {
            blobOptions.Transport = tableOptions.Transport = queueOptions.Transport = transport;
        }

        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            try
            {
                return new StorageClients(
                    new BlobServiceClient(section.Value, blobOptions),
                    new TableServiceClient(section.Value, tableOptions),
                    new QueueServiceClient(section.Value, queueOptions));
            }
            catch (FormatException exception)
            {
                throw new InvalidOperationException(
                    $"The setting {ConnectionName} is not a connection string of a storage account; give one, or leave it out.", exception);
            }
        }

        var credential = Credential(section["clientId"]);
        return new StorageClients(
            new BlobServiceClient(ServiceUri(section, "blobServiceUri"), credential, blobOptions),
            new TableServiceClient(ServiceUri(section, "tableServiceUri"), credential, tableOptions),
            new QueueServiceClient(ServiceUri(section, "queueServiceUri"), credential, queueOptions));
    }

    // Each try is a call of its own: throttling shows in the figures.
    private static void Measure(ClientOptions options, string service) =>
        options.AddPolicy(new StorageCallPolicy(service), HttpPipelinePosition.PerRetry);

    private static TokenCredential Credential(string? clientId) =>
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });

    private static Uri ServiceUri(IConfigurationSection section, string name) =>
        Uri.TryCreate(section[name], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException(
                $"The setting {ConnectionName} has neither a connection string nor an absolute address in {ConnectionName}__{name}; give one of the two.");
}
