using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Kamervragen.Koop;

/// <summary>
/// One pipeline per host, shared by everything that asks that host for something: retry around circuit breaker around
/// pacing around the time limit of one attempt.
/// </summary>
internal sealed class HostPipelines(IOptions<KoopOptions> options, TimeProvider time, ILogger<HostPipelines> logger)
{
    /// <summary>The time limit of an attempt differs by what is asked for; the pipeline does not.</summary>
    public static readonly ResiliencePropertyKey<TimeSpan> AttemptTimeout = new("Koop.AttemptTimeout");

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    private readonly KoopOptions _options = options.Value;
    private readonly ConcurrentDictionary<string, Lazy<ResiliencePipeline>> _pipelines = new(StringComparer.OrdinalIgnoreCase);

    public ResiliencePipeline For(Uri url) =>
        _pipelines.GetOrAdd(url.Authority, host => new Lazy<ResiliencePipeline>(() => Build(host))).Value;

    private static bool IsTransient(Exception? exception) =>
        exception is KoopTransientException or HttpRequestException or IOException or InvalidDataException or TimeoutRejectedException;

    private ResiliencePipeline Build(string host)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (_options.MaxRetries > 0)
        {
            builder.AddRetry(Retry(host));
        }

        return builder
            .AddCircuitBreaker(Breaker(host))
            .AddStrategy(_ => new Pacing(TimeSpan.FromSeconds(1 / _options.RequestsPerSecond), time), new PacingOptions())
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = static arguments =>
                    ValueTask.FromResult(arguments.Context.Properties.GetValue(AttemptTimeout, TimeSpan.FromSeconds(30))),
            })
            .Build();
    }

    private RetryStrategyOptions Retry(string host) => new()
    {
        MaxRetryAttempts = _options.MaxRetries,
        Delay = _options.RetryDelay,
        MaxDelay = LongestBackoff > _options.RetryDelay ? LongestBackoff : _options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(
            IsTransient(arguments.Outcome.Exception) && !(WantedDelay(arguments.Outcome.Exception) > _options.MaxRetryAfter)),
        // MaxDelay does not hold for a generated delay; ShouldHandle has already refused one above the cap.
        DelayGenerator = arguments => ValueTask.FromResult(WantedDelay(arguments.Outcome.Exception)),
        OnRetry = arguments =>
        {
            KoopLog.AttemptFailed(
                logger, host, arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome.Exception?.Message ?? "no reason");
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions Breaker(string host) => new()
    {
        FailureRatio = _options.BreakerFailureRatio,
        SamplingDuration = _options.BreakerSampling,
        MinimumThroughput = _options.BreakerMinimum,
        BreakDuration = _options.BreakDuration,
        ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception)),
        OnOpened = arguments =>
        {
            KoopLog.LeftAlone(logger, host, arguments.BreakDuration, arguments.Outcome.Exception?.Message ?? "no reason");
            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            KoopLog.Answering(logger, host);
            return ValueTask.CompletedTask;
        },
    };

    private static TimeSpan? WantedDelay(Exception? exception) => (exception as KoopTransientException)?.RetryAfter;
}
