using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>What the real build refuses is refused at the start, with the function's name.</summary>
public sealed class FunctionRulesTests
{
    [Theory]
    [InlineData(typeof(SameNameTwice), "'twice'", "AZFW0017")]
    [InlineData(typeof(AsyncVoid), "'Void'", "AZFW0002")]
    [InlineData(typeof(RetryOnQueue), "'Retried'", "AZFW0012")]
    [InlineData(typeof(RetryOnBlob), "'Retried'", "AZFW0012")]
    [InlineData(typeof(RetryOnHttp), "'Retried'", "AZFW0012")]
    [InlineData(typeof(NoTrigger), "'Nothing'", "has 0")]
    [InlineData(typeof(TwoTriggers), "'Both'", "has 2")]
    [InlineData(typeof(HttpGivesText), "'Text'", "IActionResult")]
    [InlineData(typeof(BadName), "'9 lives'", "name of letters")]
    [InlineData(typeof(NotPublic), "'Hidden'", "public")]
    public void A_function_that_breaks_a_rule_is_named(Type type, string name, string rule)
    {
        var exception = Assert.Throws<HostStartException>(() => FunctionIndex.Create([type]));

        Assert.Contains(name, exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(rule, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_the_same_name()
    {
        var exception = Assert.Throws<HostStartException>(() => FunctionIndex.Create([typeof(SameNameTwice)]));

        Assert.Contains(nameof(SameNameTwice.First), exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(SameNameTwice.Second), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Static_methods_and_retries_on_timers_are_fine()
    {
        var function = Assert.Single(FunctionIndex.Create([typeof(Fine)]));

        Assert.Equal("Fine", function.Name);
        Assert.Equal(typeof(Fine).FullName + ".Run", function.EntryPoint);
        Assert.Equal(3, function.Retry!.MaxRetryCount);
        Assert.Equal("timerTrigger", function.InputBindings["timer"].Type);
    }

    [Theory]
    [InlineData("nonsense", "00:01:00")]
    [InlineData("00:02:00", "00:01:00")]
    [InlineData("-00:00:01", "00:01:00")]
    public void Waits_of_a_retry_must_make_sense(string minimum, string maximum) =>
        Assert.ThrowsAny<ArgumentException>(() => new ExponentialBackoffRetryAttribute(1, minimum, maximum));

    public sealed class SameNameTwice
    {
        [Function("Twice")]
        public void First([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;

        [Function("twice")]
        public void Second([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
    }

    public sealed class AsyncVoid
    {
        [Function("Void")]
#pragma warning disable MA0155 // That this is refused is what the test is about.
        public async void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => await Task.FromResult(timer);
#pragma warning restore MA0155
    }

    public sealed class RetryOnQueue
    {
        [Function("Retried")]
        [FixedDelayRetry(1, "00:00:01")]
        public void Run([QueueTrigger("queue")] string message) => _ = message;
    }

    public sealed class RetryOnBlob
    {
        [Function("Retried")]
        [FixedDelayRetry(1, "00:00:01")]
        public void Run([BlobTrigger("container/{name}")] string content) => _ = content;
    }

    public sealed class RetryOnHttp
    {
        [Function("Retried")]
        [FixedDelayRetry(1, "00:00:01")]
        public void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public sealed class NoTrigger
    {
        [Function("Nothing")]
        public void Run(string name) => _ = name;
    }

    public sealed class TwoTriggers
    {
        [Function("Both")]
        public void Run([TimerTrigger("0 * * * * *")] TimerInfo timer, [QueueTrigger("queue")] string message) => _ = (timer, message);
    }

    public sealed class HttpGivesText
    {
        [Function("Text")]
        public Task<string> Run([HttpTrigger] HttpRequest request) => Task.FromResult(request.Path.ToString());
    }

    public sealed class BadName
    {
        [Function("9 lives")]
        public void Run([QueueTrigger("queue")] string message) => _ = message;
    }

    public sealed class NotPublic
    {
        [Function("Hidden")]
        internal void Run([QueueTrigger("queue")] string message) => _ = message;
    }

    public static class Fine
    {
        [Function("Fine")]
        [FixedDelayRetry(3, "00:00:01")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => _ = timer;
    }
}
