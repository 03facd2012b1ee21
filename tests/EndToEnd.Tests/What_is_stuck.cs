using System.Net;
using System.Text.Json.Nodes;

namespace Kamervragen.EndToEnd.Tests;

/// <summary><c>GET /api/storingen</c> over the line, with keys and without.</summary>
public sealed class What_is_stuck(DescribedPipeline description) : IClassFixture<DescribedPipeline>
{
    private const string Address = "/api/storingen";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("geen-sleutel")]
    public async Task Is_not_shown_without_the_key(string? key)
    {
        using var response = await GetAsync(Address, key);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Is_not_shown_with_the_key_for_ordinary_functions()
    {
        using var response = await GetAsync(Address, description.FunctionKey);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Is_shown_with_the_admin_key_and_kept_by_nobody()
    {
        using var response = await GetAsync(Address, description.AdminKey);

        Assert.Equal((HttpStatusCode.OK, "no-store"), (response.StatusCode, response.Headers.CacheControl?.ToString()));
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["storingen"]);
    }

    [Fact]
    public async Task Says_in_its_description_which_key_it_wants()
    {
        var scheme = description.Document["components"]!["securitySchemes"]!["sleutel"]!;
        using var response = await GetAsync("/api/kamervragen", key: null);

        Assert.Equal(("apiKey", "header", DescribedPipeline.KeyHeader), ((string)scheme["type"]!, (string)scheme["in"]!, (string)scheme["name"]!));
        Assert.Equal([Address], description.Operations().Where(operation => operation.Operation["security"] is not null).Select(operation => operation.Path));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string address, string? key) => description.GetAsync(address, key);
}
