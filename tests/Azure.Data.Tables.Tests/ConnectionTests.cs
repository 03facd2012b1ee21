using Azure.Core;

namespace Azure.Data.Tables.Tests;

public sealed class ConnectionTests
{
    private const string Key = "c2xldXRlbC12b29yLWRlLXRlc3Q=";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite.test", "devstoreaccount1", "http://azurite.test:10002/devstoreaccount1/")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=naam;AccountKey=" + Key + ";EndpointSuffix=core.windows.net", "naam", "https://naam.table.core.windows.net/")]
    [InlineData("AccountName=naam;AccountKey=" + Key + ";EndpointSuffix=core.windows.net;", "naam", "https://naam.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=naam;AccountKey=" + Key + ";TableEndpoint=http://127.0.0.1:5/naam;", "naam", "http://127.0.0.1:5/naam/")]
    [InlineData("TableEndpoint=https://naam.table.core.windows.net;SharedAccessSignature=sv=2020-12-06&sig=geheim%3D", "naam", "https://naam.table.core.windows.net/")]
    [InlineData("TableEndpoint=http://127.0.0.1:5/naam;SharedAccessSignature=sv=2020-12-06&sig=geheim", "naam", "http://127.0.0.1:5/naam/")]
    public void A_connection_string_says_which_account_and_where(string connectionString, string name, string address)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal((name, new Uri(address)), (service.AccountName, service.Uri));
        Assert.Equal(new Uri(address + "tabel"), service.GetTableClient("tabel").Uri);
        Assert.Equal((name, "tabel"), (service.GetTableClient("tabel").AccountName, new TableClient(connectionString, "tabel").Name));
    }

    [Theory]
    [InlineData("AccountName=naam;AccountKey=" + Key)]
    [InlineData("AccountName=naam;EndpointSuffix=core.windows.net")]
    [InlineData("AccountKey=" + Key + ";TableEndpoint=https://naam.table.core.windows.net")]
    [InlineData("AccountName=naam;AccountKey=" + Key + ";TableEndpoint=naam.table")]
    [InlineData("AccountName=naam;AccountKey=geen-base64!;EndpointSuffix=core.windows.net")]
    [InlineData("UseDevelopmentStorage=false")]
    public void An_incomplete_connection_string_is_refused_without_repeating_the_key(string connectionString)
    {
        var exception = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));

        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("geen-base64", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geheim")]
    [InlineData("AccountName=naam;geheim")]
    [InlineData("AccountKey=geheim;AccountKey=geheim")]
    public void A_malformed_connection_string_is_refused_without_repeating_it(string connectionString)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new TableServiceClient(connectionString));

        Assert.DoesNotContain("geheim", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_access_signature_travels_with_each_request()
    {
        var stub = new StubHandler(StubHandler.Answer(204));
        var service = new TableServiceClient(
            "TableEndpoint=https://naam.table.core.windows.net/;SharedAccessSignature=sv=2020-12-06&sig=a%2Bb%3D", stub.Options());

        await service.GetTableClient("tabel").UpsertEntityAsync(new TableEntity("p", "r"));

        var request = Assert.Single(stub.Requests);
        Assert.Equal(
            "https://naam.table.core.windows.net/tabel(PartitionKey='p',RowKey='r')?$format=application%2Fjson%3Bodata%3Dminimalmetadata&sv=2020-12-06&sig=a%2Bb%3D",
            request.RequestUri!.AbsoluteUri);
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task A_key_signs_the_date_and_the_path()
    {
        var stub = new StubHandler(StubHandler.Answer(204));
        var credential = new TableSharedKeyCredential("naam", Key);
        var table = new TableClient(new Uri("https://naam.table.core.windows.net"), "tabel", credential, stub.Options());

        await table.DeleteEntityAsync("p/é", "r");

        var request = Assert.Single(stub.Requests);
        var date = Assert.Single(request.Headers.GetValues("x-ms-date"));
        Assert.Equal("SharedKeyLite", request.Headers.Authorization!.Scheme);
        Assert.Equal(
            "naam:" + credential.Sign($"{date}\n/naam/tabel(PartitionKey='p%2F%C3%A9',RowKey='r')"),
            request.Headers.Authorization.Parameter);
    }

    [Fact]
    public void A_new_key_signs_otherwise()
    {
        var credential = new TableSharedKeyCredential("naam", Key);
        var before = credential.Sign("bericht");

        credential.SetAccountKey("YW5kZXJl");

        Assert.False(string.Equals(before, credential.Sign("bericht"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_of_the_storage_scope_travels_as_bearer()
    {
        var stub = new StubHandler(StubHandler.Answer(204));
        var credential = new FakeTokens();
        var service = new TableServiceClient(new Uri("https://naam.table.core.windows.net/"), credential, stub.Options());

        await service.GetTableClient("tabel").DeleteEntityAsync("p", "r");

        Assert.Equal("Bearer een-token", Assert.Single(stub.Requests).Headers.Authorization!.ToString());
        Assert.Equal("https://storage.azure.com/.default", Assert.Single(credential.Scopes));
        Assert.Equal("naam", service.AccountName);
    }

    [Fact]
    public async Task A_token_does_not_travel_without_https()
    {
        var stub = new StubHandler(StubHandler.Answer(204));
        var table = new TableClient(new Uri("http://127.0.0.1:10002/naam"), "tabel", new FakeTokens(), stub.Options());

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.DeleteEntityAsync("p", "r"));

        Assert.Empty(stub.Requests);
    }

    [Theory]
    [InlineData(TableClientOptions.ServiceVersion.V2019_02_02, "2019-02-02")]
    [InlineData(TableClientOptions.ServiceVersion.V2020_12_06, "2020-12-06")]
    public async Task Requests_name_the_version_of_the_protocol(TableClientOptions.ServiceVersion version, string expected)
    {
        var stub = new StubHandler(StubHandler.Answer(204));
        var options = new TableClientOptions(version) { Transport = stub.Options().Transport };

        await new TableClient("UseDevelopmentStorage=true", "tabel", options).DeleteEntityAsync("p", "r");

        Assert.Equal(expected, Assert.Single(Assert.Single(stub.Requests).Headers.GetValues("x-ms-version")));
    }

    [Fact]
    public void Clients_can_be_replaced_in_tests()
    {
        TableClient table = new FakeTable();

        Assert.Equal("nagemaakt", table.Name);
    }

    private sealed class FakeTable : TableClient
    {
        public override string Name => "nagemaakt";
    }

    private sealed class FakeTokens : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("een-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
