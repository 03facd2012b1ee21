using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Makes storage clients from the connection that a trigger names.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    /// <summary>The connection of the host's own records, and of triggers that name none.</summary>
    public const string HostStorage = "AzureWebJobsStorage";

    private const string Prefix = "AzureWebJobs";

    public BlobServiceClient Blobs(string? connection)
    {
        var section = Find(connection);
        return section.Value is { } connectionString
            ? Create(section, () => new BlobServiceClient(connectionString))
            : new BlobServiceClient(Uri(section, "blobServiceUri"), Credential(section));
    }

    public QueueServiceClient Queues(string? connection, bool base64)
    {
        var section = Find(connection);
        var options = new QueueClientOptions
        {
            MessageEncoding = base64 ? QueueMessageEncoding.Base64 : QueueMessageEncoding.None,
        };
        return section.Value is { } connectionString
            ? Create(section, () => new QueueServiceClient(connectionString, options))
            : new QueueServiceClient(Uri(section, "queueServiceUri"), Credential(section), options);
    }

    private static T Create<T>(IConfigurationSection section, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (FormatException exception)
        {
            throw new HostStartException($"The setting '{section.Path}' is not a storage connection string.", exception);
        }
    }

    private static Uri Uri(IConfigurationSection section, string key) =>
        System.Uri.TryCreate(section[key], UriKind.Absolute, out var uri)
            ? uri
            : throw new HostStartException($"The setting '{section.Path}' is no connection string and '{section.Path}__{key}' is no address; give one of the two.");

    private static DefaultAzureCredential Credential(IConfigurationSection section) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] });

    // As the Functions host looks: with its prefix first, then the name as written.
    private IConfigurationSection Find(string? connection)
    {
        var name = string.IsNullOrEmpty(connection) || string.Equals(connection, HostStorage, StringComparison.OrdinalIgnoreCase)
            ? "Storage"
            : connection;
        var prefixed = configuration.GetSection(Prefix + name);
        var plain = configuration.GetSection(name);
        return prefixed.Exists() ? prefixed
            : plain.Exists() ? plain
            : throw new HostStartException($"The setting '{connection ?? HostStorage}' is missing; give it the connection string of a storage account.");
    }
}
