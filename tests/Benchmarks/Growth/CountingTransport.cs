using System.Diagnostics;
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
    private long _ticks;

    /// <summary>Calls since the last time this was asked, the rows they read, and how long they took together.</summary>
    public (int Calls, int Rows, TimeSpan Time) Take() => (
        Interlocked.Exchange(ref _calls, 0),
        Interlocked.Exchange(ref _rows, 0),
        Stopwatch.GetElapsedTime(0, Interlocked.Exchange(ref _ticks, 0)));

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The pipeline is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var started = Stopwatch.GetTimestamp();
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

        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - started);
    }

    public void Dispose() => _inner.Dispose();
}
