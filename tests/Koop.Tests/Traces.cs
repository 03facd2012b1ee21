using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Koop.Tests;

public sealed class Traces
{
    [Fact]
    public async Task Of_ours_are_not_told_to_the_source()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddKoop(new ConfigurationBuilder().AddInMemoryCollection([new("Koop:BaseAddress", $"http://{listener.LocalEndpoint}"), new("Koop:MaxRetries", "0")]).Build())
            .BuildServiceProvider();
        using var activity = new Activity("poll").Start();

        var asking = AskAsync(services.GetRequiredService<IKoopSource>());
        var request = await AnswerAsync(listener);

        await Assert.ThrowsAsync<KoopSearchException>(() => asking);
        Assert.Contains("User-Agent: ", request, StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(activity.TraceId.ToHexString(), request, StringComparison.Ordinal);
    }

    private static async Task AskAsync(IKoopSource source)
    {
        await foreach (var page in source.SearchAsync(SourceFixture.Answers))
        {
            Assert.Empty(page.Records);
        }
    }

    /// <summary>Reads the head of one request, refuses it, and gives what it read.</summary>
    private static async Task<string> AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.AppendLine(line);
        }

        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        return head.ToString();
    }
}
