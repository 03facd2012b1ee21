using Azure.Core;
using Azure.Core.Pipeline;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>Counts the calls to storage, and the rows that their answers hold.</summary>
internal sealed class CountingTransport : HttpPipelineTransport, IDisposable
{
    private const string RowSign = "\"RowKey\"";

    private readonly HttpClientTransport _inner = new();
    private int _calls;
    private int _rows;

    /// <summary>Calls since the last time this was asked, and the rows they read.</summary>
    public (int Calls, int Rows) Take() => (Interlocked.Exchange(ref _calls, 0), Interlocked.Exchange(ref _rows, 0));

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The pipeline is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _inner.ProcessAsync(message);
        Interlocked.Increment(ref _calls);
        if (message.Response.Headers.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true && message.Response.ContentStream is { } content)
        {
            var buffer = new MemoryStream();
            await content.CopyToAsync(buffer, message.CancellationToken);
            var text = System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            Interlocked.Add(ref _rows, text.Split(RowSign).Length - 1);
            buffer.Position = 0;
            message.Response.ContentStream = buffer;
        }
    }

    public void Dispose() => _inner.Dispose();
}
