using System.Net.Sockets;
using System.Text;
using Kamervragen.Testing;
using Xunit.Abstractions;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>Requests that no honest caller makes, over the line, against the running program with the demo publications.</summary>
public sealed class Bad_requests(DescribedPipeline description, ITestOutputHelper output) : IClassFixture<DescribedPipeline>
{
    /// <summary>The server closed the connection without a word.</summary>
    private const int Closed = 0;

    /// <summary>What the server says, before any function, to what is not the HTTP it speaks.</summary>
    private static readonly int[] NotOfThisProtocol = [501, 505];

    private static readonly string[] Values =
    [
        "", "%00", "%", "%ZZ", "%ED%A0%80", "%C0%AF", "%F0%9F%98%80", "..%2F..%2Fetc%2Fpasswd", "..%5C..", "%27%20or%201%20eq%201", "%27%29%3B--", "99999999999999999999", "-1",
        "NaN", "1e999", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "a%0D%0ASet-Cookie%3A%20x%3Dy", "%2A%2A", "%E2%80%AE", "eyJsIjoi", "e30", "W10", "bnVsbA", new('a', 3_000),
    ];

    private static readonly string[] Headers =
    [
        "If-None-Match: \"", "If-None-Match: W/", "If-Modified-Since: ooit", "Range: bytes=-1", "Range: bytes=9-1,0-99999999999999999999", "Accept-Encoding: ;q=,br;q=nan", "Accept: */*;q=x",
        "X-Forwarded-Host: <script>", "X-Forwarded-Proto: javascript", "X-Forwarded-For: 127.0.0.1", "X-Original-URL: /api/storingen", "X-HTTP-Method-Override: DELETE", "x-functions-key: \u0001",
        "Host: ", "Host: <script>", "Host: a b", "Content-Length: -1", "Content-Length: 9", "Transfer-Encoding: onzin", "Content-Type: application/xml", "Cookie: \"=\"", "Authorization: Basic !", "Expect: onzin", "Geen kop",
        ": leeg", $"X-Lang: {new string('a', 40_000)}", "Traceparent: 00-0-0-0", "Connection: Upgrade\r\nUpgrade: onzin",
    ];

    private static readonly string[] FirstLines =
    [
        "POST /api/kamervragen HTTP/1.1", "PUT /api/kamervragen/2025Z90001 HTTP/1.1", "DELETE /api/publicaties/x HTTP/1.1", "HEAD /api/kamervragen HTTP/1.1", "OPTIONS * HTTP/1.1", "TRACE / HTTP/1.1",
        "CONNECT localhost:80 HTTP/1.1", "ONZIN /api/kamervragen HTTP/1.1", "GET http://localhost/api/storingen HTTP/1.1", "GET /../../etc/passwd HTTP/1.1", "GET //api//kamervragen HTTP/1.1",
        "GET /api/storingen/ HTTP/1.1", "GET /API/STORINGEN HTTP/1.1", "GET /api/%73toringen HTTP/1.1", "GET /api/storingen;x HTTP/1.1", "GET /admin/host/keys HTTP/1.1", "GET /api/kamervragen HTTP/9.9", "GET /api/kamervragen", "GET", "\0\0\0\0",
        $"GET /{new string('a', 20_000)} HTTP/1.1", "GET /api/kamervragen?\u0001 HTTP/1.1", "GET /api/kamervragen/%2F HTTP/1.1", "GET /api/export/..%2Fkamervragen.csv HTTP/1.1",
    ];

    [Fact]
    public async Task Get_an_answer_or_a_refusal_and_never_a_fault()
    {
        var requests = Requests().ToList();
        var statuses = new SortedDictionary<int, int>();
        foreach (var request in requests)
        {
            var status = await SendAsync(request);
            Assert.True(status is >= 200 and < 500 || NotOfThisProtocol.Contains(status), $"{status}: {request[..Math.Min(request.Length, 300)]}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        Assert.True(statuses[200] > 100 && statuses[400] > 1_000 && statuses[401] > 1 && statuses[404] > 100);
        output.WriteLine($"{requests.Count} requests: {string.Join(", ", statuses.Select(status => $"{status.Value} × {status.Key}"))}");
        Assert.DoesNotContain("Exception", description.Pipeline.Output, StringComparison.Ordinal);
        Assert.Equal("goed", (await description.Pipeline.GetAsync("/api/gezondheid")).GetProperty("status").GetString());
    }

    [Fact]
    public void Are_as_many_as_the_README_says() =>
        Assert.Contains($"{Requests().Count()} bad requests", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")), StringComparison.Ordinal);

    [Theory]
    [InlineData("/API/STORINGEN")]
    [InlineData("/api/%73toringen")]
    [InlineData("/api/storingen/")]
    [InlineData("//api/storingen")]
    [InlineData("/api/storingen?code=")]
    [InlineData("/api/kamervragen/../storingen")]
    public async Task Do_not_get_round_the_key_by_writing_the_address_otherwise(string address) =>
        Assert.InRange(await SendAsync($"GET {address} HTTP/1.1\r\n{Ending}"), 401, 404);

    private static string Ending => "Host: localhost\r\nConnection: close\r\n\r\n";

    /// <summary>Each as it goes over the line.</summary>
    private IEnumerable<string> Requests()
    {
        foreach (var (path, operation) in description.Operations())
        {
            var names = description.Parameters(operation).Where(parameter => DescribedPipeline.In(parameter) == "query").Select(DescribedPipeline.Name).Append("%00").Append("bestaatniet");
            var inPath = description.Parameters(operation).Where(parameter => DescribedPipeline.In(parameter) == "path").Select(DescribedPipeline.Name).ToList();
            foreach (var value in Values)
            {
                foreach (var name in names)
                {
                    yield return Get($"{Fill(path, inPath, "x")}?{name}={value}");
                }

                if (inPath.Count > 0)
                {
                    yield return Get(Fill(path, inPath, value));
                }
            }
        }

        foreach (var header in Headers)
        {
            yield return $"GET /api/kamervragen HTTP/1.1\r\n{header}\r\n{(header.StartsWith("Host:", StringComparison.Ordinal) ? "Connection: close\r\n\r\n" : Ending)}";
            yield return $"GET /api/kamervragen.atom HTTP/1.1\r\n{header}\r\n{(header.StartsWith("Host:", StringComparison.Ordinal) ? "Connection: close\r\n\r\n" : Ending)}";
        }

        foreach (var line in FirstLines)
        {
            yield return $"{line}\r\n{Ending}";
        }
    }

    private static string Get(string target) => $"GET {target} HTTP/1.1\r\n{Ending}";

    private static string Fill(string path, IEnumerable<string> names, string value) =>
        names.Aggregate(path, (filled, name) => filled.Replace($"{{{name}}}", value, StringComparison.Ordinal));

    /// <summary>Sends bytes as they are and reads the status.</summary>
    private async Task<int> SendAsync(string request)
    {
        var address = description.Pipeline.Http.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));

        using var reader = new StreamReader(stream, Encoding.Latin1);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            var line = await reader.ReadLineAsync(limit.Token);
            return line is null ? Closed : int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return Closed;
        }
    }
}
