using System.Net;
using System.Text;

namespace Azure.Data.Tables.Tests;

/// <summary>Plays the service: answers each request with the next answer, the last one over and over, and keeps the requests.</summary>
internal sealed class StubHandler(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public TableClientOptions Options(int maxRetries = 0) => new()
    {
        Transport = new Core.Pipeline.HttpClientTransport(this),
        Retry = { MaxRetries = maxRetries, Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero },
    };

    public TableClient Table(int maxRetries = 0) => new("UseDevelopmentStorage=true", "tabel", Options(maxRetries));

    public static Func<HttpRequestMessage, HttpResponseMessage> Answer(
        int status, string body = "", string mediaType = "application/json", params (string Name, string Value)[] headers) => _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    };

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        return answers[Math.Min(Requests.Count, answers.Length) - 1](request);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));
}
