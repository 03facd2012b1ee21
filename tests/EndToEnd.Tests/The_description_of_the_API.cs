using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Kamervragen.EndToEnd.Tests;

public sealed partial class The_description_of_the_API(DescribedPipeline description) : IClassFixture<DescribedPipeline>
{
    private static readonly string[] NoJson = ["application/atom+xml", "text/html", "text/csv", "application/x-ndjson", "application/xml", "text/plain", "application/octet-stream"];

    [Fact]
    public void Is_valid_OpenAPI()
    {
        var result = OpenApiDocument.Parse(description.Text, "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Empty(result.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Fact]
    public void Has_every_function_and_no_other()
    {
        var functions = FunctionLine().Matches(description.Pipeline.Output).Select(match => $"{match.Groups["name"].Value} {match.Groups["path"].Value}");
        var documented = description.Operations().Select(operation => $"{operation.Operation["operationId"]} {operation.Path}");

        Assert.Equal(functions.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_the_parameters_that_each_function_knows_and_no_others()
    {
        foreach (var (path, operation) in description.Operations().Where(operation => operation.Operation["responses"]!["400"] is not null))
        {
            using var response = await GetAsync(description.Examples(path, operation).First(example => !example.Contains('?', StringComparison.Ordinal)) + "?bestaatniet=1");
            var problem = await response.Content.ReadFromJsonAsync<JsonObject>();
            var possible = PossibleNames().Match(problem!["detail"]!.GetValue<string>()).Groups["names"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);
            var documented = description.Parameters(operation).Where(parameter => DescribedPipeline.In(parameter) == "query").Select(DescribedPipeline.Name);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal((path, Names(possible)), (path, Names(documented)));
        }
    }

    [Fact]
    public async Task Has_examples_that_are_answered_as_it_says()
    {
        var check = new SchemaCheck(description);
        foreach (var (path, operation) in description.Operations())
        {
            foreach (var example in description.Examples(path, operation))
            {
                using var response = await GetAsync(example);
                Assert.Equal((example, HttpStatusCode.OK), (example, response.StatusCode));
                var type = response.Content.Headers.ContentType!.MediaType!;
                var documented = operation["responses"]!["200"]!["content"]![type];
                Assert.True(documented is not null, $"{example} is answered as {type}, which is not documented.");
                if (!NoJson.Contains(type, StringComparer.Ordinal))
                {
                    var body = await response.Content.ReadFromJsonAsync<JsonNode>();
                    Assert.Equal((example, ""), (example, string.Join('\n', check.Problems(body, documented["schema"]!.AsObject()))));
                }
            }
        }
    }

    [Fact]
    public void Has_examples_of_answers_that_fit_their_schema()
    {
        var check = new SchemaCheck(description);
        var contents = description.Operations()
            .SelectMany(operation => operation.Operation["responses"]!.AsObject())
            .Select(response => description.Resolve(response.Value!.AsObject())["content"]?["application/json"]?.AsObject())
            .Where(content => content?["example"] is not null)
            .ToList();

        Assert.InRange(contents.Count, 8, int.MaxValue);
        Assert.All(contents, content => Assert.Empty(check.Problems(content!["example"], content["schema"]!.AsObject())));
    }

    [Fact]
    public void Has_examples_of_parameters_that_fit_their_schema()
    {
        var check = new SchemaCheck(description);
        var parameters = description.Document["components"]!["parameters"]!.AsObject().Select(parameter => parameter.Value!.AsObject());

        Assert.All(parameters.Where(parameter => parameter["example"] is not null), parameter => Assert.Empty(check.Problems(parameter["example"], parameter["schema"]!.AsObject())));
    }

    [Theory]
    [InlineData("/api/kamervragen/2025Z99999")]
    [InlineData("/api/kamervragen/2025Z99999/atom")]
    [InlineData("/api/kamervragen/2025Z90001/vragen/99")]
    [InlineData("/api/publicaties/ah-tk-1")]
    [InlineData("/api/export/alles.csv")]
    [InlineData("/api/kamervragen?jaar=ooit")]
    [InlineData("/api/kamervragen.atom?limit=0")]
    [InlineData("/api/export/kamervragen.csv?status=klaar")]
    public async Task Says_of_errors_what_they_are(string address)
    {
        using var response = await GetAsync(address);

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonNode>();
        Assert.Empty(new SchemaCheck(description).Problems(problem, description.Document["components"]!["schemas"]!["Probleem"]!.AsObject()));
    }

    // With the key that opens everything: where none is asked for, it does no harm.
    private Task<HttpResponseMessage> GetAsync(string address) => description.GetAsync(address, description.AdminKey);

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\s+(?<name>\w+)\s+http\s+GET http://[^/]+(?<path>/\S*)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex FunctionLine();

    [GeneratedRegex(@"mogelijk zijn (?<names>[^.]*)\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PossibleNames();
}
