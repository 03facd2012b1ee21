using Azure.Core;
using Azure.Core.Pipeline;

namespace Kamervragen.Storage.Tests;

/// <summary>Does something just before a call to storage: to let another writer come in between, or to cut the caller off.</summary>
/// <param name="before">Gets the number of the call, from 1, among those whose address holds <paramref name="address"/>.</param>
/// <param name="address">Which calls count.</param>
/// <param name="lost">The number of the call whose answer gets lost on the way back, so that the client tries again; 0 for none.</param>
public sealed class HookTransport(Func<int, Task> before, string address, int lost = 0) : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport _inner = new();
    private int _calls;

    /// <summary>Everything goes as it should, but the answer to the first call gets lost on the way back.</summary>
    public static HookTransport LosingTheFirstAnswer(string address) => new(_ => Task.CompletedTask, address, lost: 1);

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The code under test is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!message.Request.Uri.ToString().Contains(address, StringComparison.Ordinal))
        {
            await _inner.ProcessAsync(message);
            return;
        }

        var call = ++_calls;
        await before(call);
        await _inner.ProcessAsync(message);
        if (call == lost)
        {
            throw new IOException("The connection was closed.");
        }
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
