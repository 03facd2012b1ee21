using Microsoft.Extensions.Options;

namespace Kamervragen.Koop;

/// <summary>Refuses settings that cannot work, one sentence each, before anything runs.</summary>
internal sealed class KoopOptionsValidator : IValidateOptions<KoopOptions>
{
    /// <summary>More than a day is beyond what a timer of the runtime is asked to do here.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, KoopOptions options)
    {
        var failures = new List<string>();
        void Check(bool holds, string sentence)
        {
            if (!holds)
            {
                failures.Add(sentence);
            }
        }

        Check(
            options.BaseAddress is { IsAbsoluteUri: true } address && HostGuard.IsSafeScheme(address),
            $"Koop:BaseAddress is '{options.BaseAddress}'; give an absolute https address (http only on a loopback host).");
        Check(
            options.UserAgent is not null && options.UserAgent.Contains("+http", StringComparison.Ordinal) && IsHeader(options.UserAgent),
            $"Koop:UserAgent is '{options.UserAgent}'; give a product and a contact address, as in 'name/1.0 (+https://example.org)'.");
        Check(options.PageSize is >= 1 and <= 1000, $"Koop:PageSize is {options.PageSize}; give a number from 1 to 1000.");
        Check(options.MaxPages >= 1, $"Koop:MaxPages is {options.MaxPages}; give at least 1.");
        Check(options.MaxDocumentBytes is >= 1024 and <= 1 << 30, Bytes(nameof(options.MaxDocumentBytes), options.MaxDocumentBytes));
        Check(options.MaxPageBytes is >= 1024 and <= 1 << 30, Bytes(nameof(options.MaxPageBytes), options.MaxPageBytes));
        Check(options.MaxRetries is >= 0 and <= 20, $"Koop:MaxRetries is {options.MaxRetries}; give a number from 0 to 20.");
        Check(
            options.RequestsPerSecond is > 0.001 and <= 10_000,
            $"Koop:RequestsPerSecond is {options.RequestsPerSecond}; give a number above 0.001, and 1 for the real service.");
        Check(
            options.BreakerFailureRatio is > 0 and <= 1,
            $"Koop:BreakerFailureRatio is {options.BreakerFailureRatio}; give a number above 0 and at most 1.");
        Check(options.BreakerMinimum >= 2, $"Koop:BreakerMinimum is {options.BreakerMinimum}; give at least 2.");
        CheckSpan(nameof(options.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromMilliseconds(10));
        CheckSpan(nameof(options.SearchTimeout), options.SearchTimeout, TimeSpan.FromMilliseconds(10));
        CheckSpan(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.Zero);
        CheckSpan(nameof(options.MaxRetryAfter), options.MaxRetryAfter, TimeSpan.Zero);
        CheckSpan(nameof(options.BreakerSampling), options.BreakerSampling, TimeSpan.FromMilliseconds(500));
        CheckSpan(nameof(options.BreakDuration), options.BreakDuration, TimeSpan.FromMilliseconds(500));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void CheckSpan(string setting, TimeSpan value, TimeSpan least) =>
            Check(value >= least && value <= Longest, $"Koop:{setting} is {value}; give a time from {least} to {Longest}.");
    }

    private static string Bytes(string setting, long value) =>
        $"Koop:{setting} is {value}; give a number of bytes from 1024 to {1 << 30}.";

    private static bool IsHeader(string value) => value.All(c => c is >= ' ' and < (char)127);
}
