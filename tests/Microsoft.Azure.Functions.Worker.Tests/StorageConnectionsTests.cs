using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class StorageConnectionsTests
{
    [Fact]
    public void A_connection_string_names_the_account() =>
        Assert.Equal("mine", Connections(("Mine", Of("mine"))).Blobs("Mine").AccountName);

    [Fact]
    public void The_prefix_of_the_functions_host_goes_before_the_plain_name() =>
        Assert.Equal("host", Connections(("Mine", Of("plain")), ("AzureWebJobsMine", Of("host"))).Queues("Mine", base64: true).AccountName);

    [Fact]
    public void A_trigger_that_names_no_connection_uses_the_storage_of_the_host() =>
        Assert.Equal("host", Connections(("AzureWebJobsStorage", Of("host"))).Blobs(connection: null).AccountName);

    [Fact]
    public void An_address_is_used_with_an_identity()
    {
        var connections = Connections(
            ("Mine:blobServiceUri", "https://mine.blob.core.windows.net"), ("Mine:queueServiceUri", "https://mine.queue.core.windows.net"));

        Assert.Equal("https://mine.blob.core.windows.net/", connections.Blobs("Mine").Uri.ToString());
        Assert.Equal("https://mine.queue.core.windows.net/", connections.Queues("Mine", base64: true).Uri.ToString());
    }

    [Fact]
    public void An_address_of_blobs_is_none_of_queues()
    {
        var connections = Connections(("Mine:blobServiceUri", "https://mine.blob.core.windows.net"));

        var exception = Assert.Throws<HostStartException>(() => connections.Queues("Mine", base64: true));

        Assert.Contains("'Mine__queueServiceUri'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Other", "The setting 'Other' is missing; give it the connection string of a storage account.")]
    [InlineData("Mine", "The setting 'Mine' is not a storage connection string.")]
    public void A_connection_that_cannot_be_is_named(string name, string sentence)
    {
        var connections = Connections(("Mine", "nonsense"));

        Assert.Equal(sentence, Assert.Throws<HostStartException>(() => connections.Blobs(name)).Message);
    }

    private static string Of(string account) =>
        $"DefaultEndpointsProtocol=https;AccountName={account};AccountKey=AAAA;EndpointSuffix=core.windows.net";

    private static StorageConnections Connections(params (string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
