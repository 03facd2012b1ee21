using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>
/// Stands between the pipeline and the storage emulator, and counts: at a chosen call it lets the test act, before the call
/// reaches the storage or after it did and before the pipeline hears of it.
/// </summary>
public sealed class StorageProxy : IAsyncDisposable
{
    private readonly List<WebApplication> _servers = [];
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private int _calls;
    private (int Call, bool Before, TaskCompletionSource Reached)? _trap;

    /// <summary>The connection string by which the pipeline reaches the emulator through here.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<StorageProxy> StartAsync(string connectionString)
    {
        var proxy = new StorageProxy();
        var parts = new List<string>();
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (part[..part.IndexOf('=', StringComparison.Ordinal)], part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            parts.Add(name.EndsWith("Endpoint", StringComparison.Ordinal) ? $"{name}={await proxy.ServeAsync(new Uri(value))}" : part);
        }

        proxy.ConnectionString = string.Join(';', parts) + ";";
        return proxy;
    }

    /// <summary>Arms the trap: the returned task ends when so many calls have come from now on, and the call is left hanging.</summary>
    public Task TrapAsync(int call, bool before)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _trap = (Volatile.Read(ref _calls) + call, before, reached);
        return reached.Task;
    }

    public void Disarm() => _trap = null;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }

        _client.Dispose();
    }

    private async Task<string> ServeAsync(Uri target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var server = builder.Build();
        server.Run(context => ForwardAsync(context, target));
        await server.StartAsync();
        _servers.Add(server);
        return new Uri(new Uri(server.Urls.First()), target.AbsolutePath).AbsoluteUri;
    }

    private async Task ForwardAsync(HttpContext context, Uri target)
    {
        var call = Interlocked.Increment(ref _calls);
        if (_trap is { Before: true } before && before.Call == call)
        {
            await HangAsync(context, before.Reached);
            return;
        }

        using var request = await CopyAsync(context, target);
        using var response = await _client.SendAsync(request, context.RequestAborted);
        var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (_trap is { Before: false } after && after.Call == call)
        {
            await HangAsync(context, after.Reached);
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive"))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        if (context.Request.Method != HttpMethods.Head && body.Length > 0)
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static async Task HangAsync(HttpContext context, TaskCompletionSource reached)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        reached.TrySetResult();
        await gone.Task;
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpContext context, Uri target)
    {
        // The raw target: what was signed must not be encoded anew.
        var rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri($"{target.GetLeftPart(UriPartial.Authority)}{rawTarget}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers)
        {
            if (name is not ("Host" or "Transfer-Encoding" or "Connection" or "Expect")
                && !request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return request;
    }
}
