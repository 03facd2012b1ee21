using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Tests.Support;
using static Microsoft.Azure.Functions.Worker.Tests.Support.HttpFunctions;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class HttpTriggerTests
{
    [Theory]
    [InlineData("/api/values/2024Z1/3", "2024Z1 3")]
    [InlineData("/api/values/2024Z1", "2024Z1 none")]
    [InlineData("/api/types/42/true/0f8fad5b-d9cb-469f-a165-70867728950e/Friday", "42 True 0f8fad5b-d9cb-469f-a165-70867728950e Friday")]
    [InlineData("/api/rest/a/b/c", "a/b/c")]
    [InlineData("/api/query?name=x&count=3", "x 3")]
    [InlineData("/api/query?name=x", "x none")]
    [InlineData("/API/Query?name=x", "x none")]
    public async Task Values_of_the_path_and_the_query_bind_by_name(string path, string expected)
    {
        await using var application = await StartAsync();

        Assert.Equal(expected, await application.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("/api/values/2024Z1/three")]
    [InlineData("/api/types/x/true/0f8fad5b-d9cb-469f-a165-70867728950e/Friday")]
    [InlineData("/api/nowhere")]
    [InlineData("/values/2024Z1/3")]
    [InlineData("/")]
    public async Task An_address_that_no_route_fits_is_not_found(string path)
    {
        await using var application = await StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await application.Http.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public async Task A_method_that_no_function_takes_is_not_found_as_in_the_functions_host(string method)
    {
        await using var application = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/values/2024Z1");

        Assert.Equal(HttpStatusCode.NotFound, (await application.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("HEAD")]
    public async Task A_function_without_methods_takes_all(string method)
    {
        await using var application = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/AnyMethod");

        Assert.Equal(HttpStatusCode.NoContent, (await application.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("ok", 200, "application/json", """{"vraag":"één"}""")]
    [InlineData("json", 200, "application/json", """{"vraag":"één"}""")]
    [InlineData("content", 200, "text/plain", "één")]
    [InlineData("file", 200, "application/xml", "één")]
    [InlineData("status", 418, null, "")]
    [InlineData("problem", 404, "application/problem+json", null)]
    [InlineData("result-json", 200, "application/json", """{"vraag":"één"}""")]
    [InlineData("result-stream", 200, "application/xml", "één")]
    [InlineData("result-text", 200, "text/plain", "één")]
    [InlineData("nothing", 200, null, "")]
    public async Task Results_of_both_kinds_are_sent(string kind, int status, string? type, string? content)
    {
        await using var application = await StartAsync();
        var response = await application.Http.GetAsync($"/api/results/{kind}");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(content ?? await response.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_reaches_the_function()
    {
        await using var application = await StartAsync();
        using var body = new StringContent("één", Encoding.UTF8, "text/plain");

        var response = await application.Http.PostAsync("/api/echo", body);

        Assert.Equal("één", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_failing_function_tells_the_caller_nothing_of_its_inside()
    {
        await using var application = await StartAsync();

        var response = await application.Http.GetAsync("/api/fails");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.False(response.Headers.Contains("X-Set-Before"));
        Assert.Contains(application.Log.Lines, line => line.StartsWith("Error Function.Fails: Executed 'Fails' (Failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_that_goes_away_cancels_the_function()
    {
        await using var application = await StartAsync();
        using var caller = new CancellationTokenSource();
        var request = application.Http.GetAsync("/api/waits", caller.Token);
        Assert.Equal("waiting", await application.Recorder.NextAsync());

        await caller.CancelAsync();

        Assert.Equal("cancelled", await application.Recorder.NextAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.DoesNotContain(application.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "/values/2024Z1")]
    [InlineData("v1/open", "/v1/open/values/2024Z1")]
    public async Task The_route_prefix_is_that_of_host_json(string prefix, string path)
    {
        await using var application = await StartAsync(setup => setup with
        {
            HostJson = JsonSerializer.Serialize(new { extensions = new { http = new { routePrefix = prefix } } }),
        });

        Assert.Equal("2024Z1 none", await application.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("/api/WithKey", null, 401)]
    [InlineData("/api/WithKey", "wrong", 401)]
    [InlineData("/api/WithKey", "function", 204)]
    [InlineData("/api/WithKey", "master", 204)]
    [InlineData("/api/ForAdmin", null, 401)]
    [InlineData("/api/ForAdmin", "function", 401)]
    [InlineData("/api/ForAdmin", "master", 204)]
    [InlineData("/api/values/2024Z1", "wrong", 200)]
    public async Task A_key_opens_what_its_level_allows(string path, string? key, int expected)
    {
        await using var application = await StartAsync();
        var value = key is "function" or "master" ? ReadKeys(application).GetProperty(key).GetString() : key;

        using var byHeader = new HttpRequestMessage(HttpMethod.Get, path);
        if (value is not null)
        {
            byHeader.Headers.Add("x-functions-key", value);
        }

        Assert.Equal(expected, (int)(await application.Http.SendAsync(byHeader)).StatusCode);
        Assert.Equal(expected, (int)(await application.Http.GetAsync($"{path}?code={value}")).StatusCode);
    }

    [Fact]
    public async Task A_refused_request_does_not_reach_the_function()
    {
        await using var application = await StartAsync();

        await application.Http.GetAsync("/api/WithKey");

        Assert.Empty(application.Recorder.Rest());
    }

    [SkippableFact]
    public async Task Only_the_owner_can_read_the_keys()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a file system with modes");
        await using var application = await StartAsync();

        var file = new FileInfo(Path.Combine(application.DataFolder, "keys.json"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
    }

    [Fact]
    public async Task A_busy_port_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var exception = await Assert.ThrowsAsync<HostStartException>(() => StartAsync(setup => setup with
        {
            Arguments = ["--port", $"{port}"],
        }));

        Assert.Equal($"Port {port} is in use by another program; stop it, or choose another with --port N (0 takes a free one).", exception.Message);
    }

    [Fact]
    public async Task The_start_prints_what_listens_where()
    {
        await using var application = await StartAsync();
        var address = application.Http.BaseAddress!.ToString().TrimEnd('/');

        Assert.Contains($"GET {address}/api/values/{{nr}}/{{n:int?}}", application.Output, StringComparison.Ordinal);
        Assert.Contains($"ANY {address}/api/AnyMethod", application.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(SignedIn), "signed-in user")]
    [InlineData(typeof(BadRoute), "'BadRoute'")]
    [InlineData(typeof(TakesText), "HttpRequest")]
    public async Task A_function_that_cannot_be_served_is_named_at_the_start(Type function, string words)
    {
        var exception = await Assert.ThrowsAsync<HostStartException>(() => TestApplication.StartAsync(new TestSetup(function)));

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    private static Task<TestApplication> StartAsync(Func<TestSetup, TestSetup>? change = null)
    {
        var setup = new TestSetup(typeof(Served));
        return TestApplication.StartAsync(change is null ? setup : change(setup));
    }

    private static JsonElement ReadKeys(TestApplication application) =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(application.DataFolder, "keys.json")));
}
