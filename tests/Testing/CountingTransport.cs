using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Kamervragen.Testing;

/// <summary>Counts the calls to storage, by service and method, on their way to the emulator.</summary>
public sealed class CountingTransport : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport _inner = new();
    private readonly ConcurrentQueue<string> _calls = new();

    /// <summary>The calls since the last <see cref="Clear"/>: method, path and query without the account.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Forgets the calls so far.</summary>
    public void Clear() => _calls.Clear();

    /// <inheritdoc/>
    public override Request CreateRequest() => _inner.CreateRequest();

    /// <inheritdoc/>
    public override void Process(HttpMessage message)
    {
        Count(message);
        _inner.Process(message);
    }

    /// <inheritdoc/>
    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Count(message);
        return _inner.ProcessAsync(message);
    }

    /// <inheritdoc/>
    public void Dispose() => _inner.Dispose();

    private void Count(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var uri = message.Request.Uri.ToUri();
        _calls.Enqueue($"{message.Request.Method} {Uri.UnescapeDataString(string.Concat(uri.Segments.Skip(2)))}{uri.Query}");
    }
}
