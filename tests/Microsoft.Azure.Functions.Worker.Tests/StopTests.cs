using System.Diagnostics;
using System.Net;
using LocalServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Tests.Support;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class StopTests
{
    [Fact]
    public async Task A_running_function_may_end_before_the_host_does()
    {
        await using var application = await StartAsync();
        var request = application.Http.GetAsync("/api/Patient");
        await application.Recorder.NextAsync();

        var stop = application.StopAsync();
        application.Gate.Open();

        Assert.Equal(HttpStatusCode.OK, (await request).StatusCode);
        await stop;
    }

    [Fact]
    public async Task Nothing_new_begins_once_the_host_stops()
    {
        await using var application = await StartAsync();
        var running = application.Http.GetAsync("/api/Patient");
        await application.Recorder.NextAsync();

        var stop = application.StopAsync();
        var refused = await application.Http.GetAsync("/api/Patient");
        application.Gate.Open();
        await Task.WhenAll(stop, running);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Empty(application.Recorder.Rest());
    }

    [Fact]
    public async Task A_function_that_goes_on_after_the_grace_is_asked_to_end()
    {
        await using var application = await StartAsync(setup => setup with { StopGrace = TimeSpan.Zero });
        var request = application.Http.GetAsync("/api/Cancellable");
        await application.Recorder.NextAsync();

        await application.StopAsync();

        Assert.Equal("cancelled", await application.Recorder.NextAsync());
        await Record.ExceptionAsync(() => request);
    }

    [Fact]
    public async Task A_function_that_does_not_listen_is_named_and_left_behind()
    {
        await using var application = await StartAsync(setup => setup with { StopGrace = TimeSpan.Zero, StopLimit = TimeSpan.FromMilliseconds(200) });
        var request = application.Http.GetAsync("/api/Patient");
        await application.Recorder.NextAsync();

        var clock = Stopwatch.StartNew();
        await application.StopAsync();

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
        Assert.Contains(application.Log.Lines, line => line.EndsWith("Stopped while these were still running: Patient", StringComparison.Ordinal));
        application.Gate.Open();
        await Record.ExceptionAsync(() => request);
    }

    [Fact]
    public async Task The_local_services_end_after_the_functions()
    {
        await using var application = await StartAsync(setup => setup with { LocalServices = [new Service(setup.Recorder)], StopGrace = TimeSpan.Zero });
        var request = application.Http.GetAsync("/api/Cancellable");
        await application.Recorder.NextAsync();

        await application.StopAsync();

        Assert.Equal("cancelled, service ended", string.Join(", ", application.Recorder.Rest()));
        await Record.ExceptionAsync(() => request);
    }

    [Fact]
    public async Task Stopping_twice_is_stopping_once()
    {
        await using var application = await StartAsync(setup => setup with { LocalServices = [new Service(setup.Recorder)] });

        await application.StopAsync();
        await application.StopAsync();

        Assert.Equal("service ended", Assert.Single(application.Recorder.Rest()));
    }

    private static Task<TestApplication> StartAsync(Func<TestSetup, TestSetup>? change = null)
    {
        var setup = new TestSetup(typeof(Functions));
        return TestApplication.StartAsync(change is null ? setup : change(setup));
    }

    public sealed class Functions(Recorder recorder, Gate gate)
    {
        [Function("Patient")]
        public async Task<IResult> Patient([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            recorder.Add("begin");
            await gate.PassAsync();
            return Results.Text(request.Path);
        }

        [Function("Cancellable")]
        public async Task<IResult> Cancellable([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
        {
            recorder.Add("begin");
            try
            {
                await gate.PassAsync(cancellationToken);
                return Results.Text(request.Path);
            }
            catch (OperationCanceledException)
            {
                recorder.Add("cancelled");
                throw;
            }
        }
    }

    private sealed class Service(Recorder recorder) : ILocalService
    {
        public string Name => "Service";

        public int Order => 1;

        public Task<IReadOnlyDictionary<string, string?>> StartAsync(LocalServiceContext context, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>(StringComparer.Ordinal));

        public ValueTask DisposeAsync()
        {
            recorder.Add("service ended");
            return ValueTask.CompletedTask;
        }
    }
}
