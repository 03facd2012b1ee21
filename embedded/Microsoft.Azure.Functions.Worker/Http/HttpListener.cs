using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Serves all HTTP functions on this machine's own address.</summary>
internal sealed class HttpListener(
    IReadOnlyList<FunctionDescriptor> functions,
    FunctionInvoker invoker,
    HostSettings settings,
    HostJson hostJson,
    ILoggerFactory loggers) : IListener
{
    private WebApplication? _web;
    private volatile bool _paused;

    public IEnumerable<FunctionLine> Describe()
    {
        var address = _web?.Urls.Single() ?? "";
        return functions.Select(function => new FunctionLine(function.Name, "http", $"{Methods(function)} {address}/{Route(function)}"));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var port = settings.Port;
        _web = Create(port);
        try
        {
            await _web.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new HostStartException($"Port {port} is in use by another program; stop it, or choose another with --port N (0 takes a free one).", exception);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new HostStartException($"Port {port} may not be used by this account; choose one above 1023 with --port N.", exception);
        }
    }

    public void Pause() => _paused = true;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_web is not null)
        {
            await _web.StopAsync(cancellationToken);
            await _web.DisposeAsync();
        }
    }

    private static string Methods(FunctionDescriptor function) =>
        ((HttpTriggerAttribute)function.Trigger).Methods is { Length: > 0 } methods
            ? string.Join(',', methods).ToUpperInvariant()
            : "ANY";

    private string Route(FunctionDescriptor function)
    {
        var prefix = hostJson.RoutePrefix.Trim('/');
        var route = (((HttpTriggerAttribute)function.Trigger).Route ?? function.Name).TrimStart('/');
        return prefix.Length == 0 ? route : $"{prefix}/{route}";
    }

    private WebApplication Create(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = settings.Options.BaseDirectory });
        builder.WebHost.UseKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRouting();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(loggers);
        var web = builder.Build();
        web.Use(RefuseWhenPausedAsync);
        web.Use(HideOtherMethodsAsync);
        web.UseRouting();
        var keys = FunctionKeys.Load(settings.DataFolder);
        foreach (var function in functions)
        {
            Map(web, function, keys);
        }

        return web;
    }

    private void Map(WebApplication web, FunctionDescriptor function, FunctionKeys keys)
    {
        ParameterRules.Check(function, HttpEvent.ParameterTypes, bindingData: [], anyName: true);
        var trigger = (HttpTriggerAttribute)function.Trigger;
        if (trigger.AuthLevel == AuthorizationLevel.User)
        {
            throw new HostStartException($"The function '{function.Name}' asks for a signed-in user, which this host does not offer; choose another AuthorizationLevel.");
        }

        var answer = new HttpFunction(function, keys, invoker, loggers.CreateLogger("Function." + function.Name));
        try
        {
            if (trigger.Methods is { Length: > 0 } methods)
            {
                web.MapMethods("/" + Route(function), methods.Select(method => method.ToUpperInvariant()), answer.AnswerAsync).WithMetadata(function);
            }
            else
            {
                web.Map("/" + Route(function), answer.AnswerAsync).WithMetadata(function);
            }
        }
        catch (Microsoft.AspNetCore.Routing.Patterns.RoutePatternException exception)
        {
            throw new HostStartException($"The function '{function.Name}' has a route that cannot be read: {exception.Message}", exception);
        }
    }

    private Task RefuseWhenPausedAsync(HttpContext http, RequestDelegate next)
    {
        if (!_paused)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    // The Functions host knows no 405: a method that no function takes, HEAD included, is an unknown address (azure-functions-host#10098).
    private static async Task HideOtherMethodsAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<FunctionDescriptor>() is null && http.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
