using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>Refuses settings of the sweep that cannot work.</summary>
internal sealed class SweepOptionsValidator : IValidateOptions<SweepOptions>
{
    private const int MostDocuments = 100_000;
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestDuration = TimeSpan.FromMinutes(25);

    public ValidateOptionsResult Validate(string? name, SweepOptions options)
    {
        var failures = new List<string>();
        Check(options.Grace >= TimeSpan.Zero && options.Grace <= LongestGrace, nameof(options.Grace), options.Grace, $"a time from 00:00:00 to {LongestGrace}");
        Check(options.MaxDocuments is >= 1 and <= MostDocuments, nameof(options.MaxDocuments), options.MaxDocuments, $"a number from 1 to {MostDocuments}");
        Check(
            options.MaxDuration >= TimeSpan.FromSeconds(1) && options.MaxDuration <= LongestDuration,
            nameof(options.MaxDuration),
            options.MaxDuration,
            $"a time from 00:00:01 to {LongestDuration}");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool isRight, string setting, object value, string range)
        {
            if (!isRight)
            {
                failures.Add($"{SweepOptions.Section}:{setting} is {value}; give {range}.");
            }
        }
    }
}
