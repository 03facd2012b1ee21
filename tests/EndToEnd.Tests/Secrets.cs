using System.Text.Json;
using System.Text.RegularExpressions;
using Kamervragen.Testing;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>What must never be printed.</summary>
public sealed partial class Secrets
{
    private const string Made = "Z2VoZWltLWdlaGVpbS1nZWhlaW0tZ2VoZWltLWdlaGVpbQ==";

    [Fact]
    public async Task Are_in_no_line_of_the_log_however_much_is_logged()
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path, environment: null, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Azure=Trace");
        await pipeline.SettledAsync(15);
        var keys = JsonElement.Parse(await File.ReadAllTextAsync(data["keys.json"]));
        var (master, function) = (keys.GetProperty("master").GetString()!, keys.GetProperty("function").GetString()!);
        var account = AccountKey().Match(await File.ReadAllTextAsync(data["storage.txt"])).Groups["key"].Value;
        foreach (var address in (string[])[$"/api/storingen?code={master}", $"/api/storingen?code={function}", $"/api/kamervragen?code={master}"])
        {
            using var byQuery = await pipeline.Http.GetAsync(new Uri(address, UriKind.Relative));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/storingen", UriKind.Relative));
        request.Headers.Add(DescribedPipeline.KeyHeader, master);
        using var byHeader = await pipeline.Http.SendAsync(request);

        Assert.True(account.Length > 40 && master.Length == 64 && function.Length == 64);
        Assert.Contains("dbug:", pipeline.Output, StringComparison.Ordinal);
        Assert.All([master, function, account], secret => Assert.DoesNotContain(secret, pipeline.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=geheim;AccountKey=" + Made + ";BlobEndpoint=http://127.0.0.1:1/geheim;QueueEndpoint=http://127.0.0.1:1/geheim;TableEndpoint=http://127.0.0.1:1/geheim;")]
    [InlineData("AccountKey=" + Made + ";AccountName")]
    public async Task Of_a_connection_that_does_not_work_are_not_in_the_sentence_that_says_so(string connection)
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path, environment: null, $"--Storage={connection}", "--Koop:BaseAddress=http://127.0.0.1:1");

        await pipeline.WaitForExitAsync();

        Assert.NotEqual(0, pipeline.ExitCode);
        Assert.DoesNotContain(Made, pipeline.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_connection_that_does_not_work_are_not_told_by_the_command_line_either()
    {
        var failed = await CommandLine.RunAsync("failures", "list", "--storage", $"AccountKey={Made};AccountName");

        Assert.Equal(2, failed.ExitCode);
        Assert.DoesNotContain(Made, failed.Output + failed.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("AccountKey=(?<key>[^;]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AccountKey();
}
