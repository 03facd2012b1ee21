using System.Net;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>Security headers, on every address and every kind of error, as they go over the line.</summary>
public sealed class What_every_answer_says_to_a_browser(DescribedPipeline description) : IClassFixture<DescribedPipeline>
{
    private static readonly string[] Errors =
    [
        "/api/kamervragen?jaar=ooit", "/api/kamervragen/2025Z99999", "/api/publicaties/niets", "/api/publicaties/niets/document", "/api/export/alles.csv",
        "/api/storingen?x=1", "/kamervragen/2025Z99999", "/kamervragen/2025z90001", "/niets", "/api", "/",
    ];

    [Fact]
    public async Task Is_not_to_guess_the_type_and_nothing_of_the_server()
    {
        foreach (var address in Addresses())
        {
            using var response = await description.GetAsync(address, description.AdminKey);

            Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"), address);
            if (response.Content.Headers.ContentLength is not 0 && response.Content.Headers.ContentType is not null)
            {
                Assert.Equal((address, "nosniff"), (address, Header(response, "X-Content-Type-Options")));
            }
        }
    }

    [Theory]
    [InlineData("/kamervragen/2025Z90001", HttpStatusCode.OK)]
    [InlineData("/kamervragen/2025Z99999", HttpStatusCode.NotFound)]
    [InlineData("/kamervragen/%3Cscript%3Ealert(1)%3C%2Fscript%3E", HttpStatusCode.NotFound)]
    public async Task Of_a_page_is_to_run_and_load_nothing(string address, HttpStatusCode status)
    {
        using var response = await description.GetAsync(address, key: null);

        Assert.Equal((status, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_a_document_of_the_source_is_to_save_it_and_not_to_open_it()
    {
        using var response = await description.GetAsync("/api/publicaties/kv-tk-2025Z90001/document", key: null);

        Assert.Equal(("attachment", "default-src 'none'; sandbox"), (response.Content.Headers.ContentDisposition?.DispositionType, Header(response, "Content-Security-Policy")));
    }

    private IEnumerable<string> Addresses() =>
        description.Operations().SelectMany(operation => description.Examples(operation.Path, operation.Operation)).Concat(Errors);

    private static string Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
