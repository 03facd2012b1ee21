using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KoopReplica;

/// <summary>
/// A server on this machine that serves a folder of publications as KOOP's repository does: the search with its quirks, the
/// documents at their addresses, and on demand every kind of misbehaviour.
/// </summary>
public sealed class KoopReplicaServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PublicationFolder _folder;
    private readonly SearchEndpoint _search;
    private readonly DocumentEndpoint _documents;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private bool _isDisposed;

    private KoopReplicaServer(WebApplication app, KoopReplicaOptions options)
    {
        _app = app;
        _time = options.Time;
        _folder = new PublicationFolder(options.Folder, new PublicationHistory(options.StateFile, options.Time));
        _search = new SearchEndpoint(_folder, Faults, options);
        _documents = new DocumentEndpoint(_folder, Faults);
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>How it misbehaves.</summary>
    public ReplicaFaults Faults { get; } = new();

    /// <summary>What it was asked.</summary>
    public ReplicaRequestLog Requests { get; } = new();

    /// <summary>How many publications it serves; what was added since is counted after the next search.</summary>
    public int PublicationCount => _folder.Count;

    /// <summary>Starts serving a folder.</summary>
    /// <param name="options">What and where.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<KoopReplicaServer> StartAsync(KoopReplicaOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            // A fault may write slowly, or more than a client wants to read.
            kestrel.Limits.MinResponseDataRate = null;
        });
        // Ctrl-C is the business of the program around it.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        var server = new KoopReplicaServer(app, options);
        try
        {
            server._folder.Look();
            app.Run(server.HandleAsync);
            await app.StartAsync(cancellationToken);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            server.BaseAddress = new Uri(address);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops, with requests that hang cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _stopping.CancelAsync();
        // A client that does not read what it asked for must not hold up the stop.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static async Task SendAsync(HttpContext context, ReplicaAnswer answer, int? cutAfter)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.ETag is not null)
        {
            response.Headers.ETag = answer.ETag;
        }

        if (answer.LastModified is { } lastModified)
        {
            response.Headers.LastModified = lastModified.ToString("R");
        }

        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }

        if (answer.Body.IsEmpty)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await response.Body.WriteAsync(answer.Body[..Math.Min(cutAfter ?? int.MaxValue, answer.Body.Length)], context.RequestAborted);
        if (cutAfter is not null)
        {
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var target = ReplicaTarget.Of(path);
        Requests.Add(new ReplicaRequest(
            target.Kind, target.Id, path + context.Request.QueryString, context.Request.Headers.UserAgent.ToString(), _time.GetUtcNow()));
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            var fault = Faults.Take(target.Kind, target.Id);
            if (fault is null || !await FaultResponder.TryAnswerAsync(context, fault, _time, _stopping.Token))
            {
                var answer = target.Kind == ReplicaRequestKind.Search
                    ? _search.Answer(context.Request.Query, fault, BaseAddress.GetLeftPart(UriPartial.Authority))
                    : _documents.Answer(target, path, context.Request.Headers);
                await SendAsync(context, answer, fault is { Kind: ReplicaFault.FaultKind.CutBody } ? (int)fault.Number : null);
            }
        }
        catch (OperationCanceledException)
            when (context.RequestAborted.IsCancellationRequested || _stopping.IsCancellationRequested)
        {
            // The client has gone, or the replica is going; there is nothing to answer.
            context.Abort();
        }
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
