using Kamervragen.Testing;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Storage.Tests;

public sealed class StorageClientsTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    [Fact]
    public async Task Creating_what_is_missing_can_be_done_again_and_by_several_at_once() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Clients.CreateMissingAsync(None)));

    [Fact]
    public void A_setting_without_addresses_names_the_first_that_is_missing()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();

        var exception = Assert.Throws<InvalidOperationException>(() => StorageClientsFactory.Create(configuration));

        Assert.Equal(
            "The setting Storage has neither a connection string nor an absolute address in Storage__blobServiceUri; give one of the two.",
            exception.Message);
    }

    [Fact]
    public void A_setting_that_is_no_connection_string_is_one_sentence()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = "nonsense" })
            .Build();

        var exception = Assert.Throws<InvalidOperationException>(() => StorageClientsFactory.Create(configuration));

        Assert.StartsWith("The setting Storage is not a connection string", exception.Message, StringComparison.Ordinal);
    }
}
