using Azure.Core;
using Azure.Core.Pipeline;

namespace Kamervragen.Storage.Tests;

/// <summary>Does something just before a call to storage: to let another writer come in between, or to cut the caller off.</summary>
/// <param name="before">Gets the number of the call, from 1, among those whose address holds <paramref name="address"/>.</param>
/// <param name="address">Which calls count.</param>
public sealed class HookTransport(Func<int, Task> before, string address) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport _inner = new();
    private int _calls;

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The code under test is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Request.Uri.ToString().Contains(address, StringComparison.Ordinal))
        {
            await before(++_calls);
        }

        await _inner.ProcessAsync(message);
    }

    public void Dispose() => _inner.Dispose();
}

/// <summary>The process is gone: nothing tries again.</summary>
public sealed class CutOffException : Exception
{
    public CutOffException()
        : base("cut off")
    {
    }
}
