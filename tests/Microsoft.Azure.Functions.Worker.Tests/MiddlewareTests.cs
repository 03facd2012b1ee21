using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_runs_around_the_function_the_first_outermost()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder =>
            {
                builder.UseMiddleware<Outer>();
                builder.UseMiddleware(async (context, next) =>
                {
                    context.InstanceServices.GetRequiredService<Recorder>().Add("inner before");
                    await next();
                    context.InstanceServices.GetRequiredService<Recorder>().Add("inner after");
                });
            },
        });

        Assert.Equal("hello", await application.Http.GetStringAsync("/api/Hello"));

        Assert.Equal(
            "outer before Hello httpTrigger, inner before, function, inner after, outer after, scope ended",
            string.Join(", ", await application.Recorder.InOrderAsync(6)));
    }

    [Fact]
    public async Task Middleware_runs_only_where_it_is_wanted()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder => builder.UseWhen<Outer>(context => context.FunctionDefinition.Name != "Hello"),
        });

        await application.Http.GetStringAsync("/api/Hello");

        Assert.Equal("function, scope ended", string.Join(", ", await application.Recorder.InOrderAsync(2)));
    }

    [Fact]
    public async Task Middleware_can_answer_in_place_of_the_function()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder => builder.UseMiddleware((context, _) =>
            {
                context.GetHttpContext()!.Response.StatusCode = 418;
                return Task.CompletedTask;
            }),
        });

        Assert.Equal(418, (int)(await application.Http.GetAsync("/api/Hello")).StatusCode);
        Assert.DoesNotContain("function", application.Recorder.Rest(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Middleware_can_replace_what_the_function_returned()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder => builder.UseMiddleware(async (context, next) =>
            {
                await next();
                context.GetInvocationResult().Value = Results.Text("replaced");
            }),
        });

        Assert.Equal("replaced", await application.Http.GetStringAsync("/api/Hello"));
    }

    [Fact]
    public async Task Middleware_can_turn_a_failure_into_an_answer()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder => builder.UseMiddleware(async (context, next) =>
            {
                try
                {
                    await next();
                }
                catch (InvalidOperationException exception)
                {
                    context.GetInvocationResult().Value = Results.Problem(exception.Message, statusCode: 409);
                }
            }),
        });

        Assert.Equal(409, (int)(await application.Http.GetAsync("/api/Fails")).StatusCode);
    }

    [Fact]
    public async Task Items_and_features_are_shared_between_middleware_and_function()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder => builder.UseMiddleware((context, next) =>
            {
                context.Items["who"] = "middleware";
                context.Features.Set(new Gate());
                return next();
            }),
        });

        Assert.Equal("middleware True", await application.Http.GetStringAsync("/api/Shares"));
    }

    [Fact]
    public async Task Each_invocation_has_services_of_its_own_and_what_it_created_is_disposed()
    {
        await using var application = await StartAsync();

        var first = await application.Http.GetStringAsync("/api/Scope");
        var second = await application.Http.GetStringAsync("/api/Scope");

        Assert.NotEqual(first, second, StringComparer.Ordinal);
        Assert.Equal("class ended, class ended, scope ended, scope ended", string.Join(", ", await application.Recorder.NextAsync(4)));
    }

    [Fact]
    public async Task Another_activator_can_create_the_class()
    {
        await using var application = await StartAsync(setup => setup with
        {
            Configure = builder => builder.Services.AddSingleton<IFunctionActivator, OwnActivator>(),
        });

        await application.Http.GetStringAsync("/api/Hello");

        Assert.Equal("activated, function", string.Join(", ", application.Recorder.Rest()));
    }

    [Fact]
    public async Task The_loggers_of_an_invocation_are_those_of_the_application()
    {
        await using var application = await StartAsync();

        await application.Http.GetStringAsync("/api/Logs");

        Assert.Contains("Information Own: by name", application.Log.Lines, StringComparer.Ordinal);
        Assert.Contains($"Warning {typeof(Functions).FullName!.Replace('+', '.')}: by type", application.Log.Lines, StringComparer.Ordinal);
    }

    private static Task<TestApplication> StartAsync(Func<TestSetup, TestSetup>? change = null)
    {
        var setup = new TestSetup(typeof(Functions), typeof(Disposed));
        return TestApplication.StartAsync(change is null ? setup : change(setup));
    }

    public sealed class Outer(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            ArgumentNullException.ThrowIfNull(context);
            ArgumentNullException.ThrowIfNull(next);
            recorder.Add($"outer before {context.FunctionDefinition.Name} {context.FunctionDefinition.InputBindings["request"].Type}");
            await next(context);
            recorder.Add("outer after");
        }
    }

    public sealed class OwnActivator(Recorder recorder) : IFunctionActivator
    {
        public object? CreateInstance(Type instanceType, FunctionContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            recorder.Add("activated");
            return new Functions(recorder, new Scoped(new Recorder()));
        }
    }

    public sealed class Functions(Recorder recorder, Scoped scoped)
    {
        [Function("Hello")]
        public IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            recorder.Add("function");
            return Results.Text("hello", request.ContentType);
        }

        [Function("Fails")]
        public IResult Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new InvalidOperationException(request.Path);

        [Function("Shares")]
        public IResult Shares([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text($"{context.Items["who"]} {context.Features.Get<Gate>() is not null}", request.ContentType);

        [Function("Logs")]
        public IResult Logs([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            context.GetLogger("Own").LogInformation("by name");
            context.GetLogger<Functions>().LogWarning("by type");
            return Results.Text($"{scoped.Id}", request.ContentType);
        }
    }

    public sealed class Disposed(Recorder recorder, Scoped scoped) : IAsyncDisposable
    {
        [Function("Scope")]
        public IResult Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            ReferenceEquals(request.HttpContext.RequestServices.GetService<Scoped>(), scoped) ? Results.Text($"{scoped.Id}") : Results.NotFound();

        public ValueTask DisposeAsync()
        {
            recorder.Add("class ended");
            return ValueTask.CompletedTask;
        }
    }
}
