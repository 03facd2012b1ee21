using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>Refuses settings of the recheck that cannot work.</summary>
internal sealed class RecheckOptionsValidator : IValidateOptions<RecheckOptions>
{
    private const int MostSets = 10_000;
    private static readonly TimeSpan ShortestDuration = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDuration = TimeSpan.FromMinutes(25);

    public ValidateOptionsResult Validate(string? name, RecheckOptions options)
    {
        var failures = new List<string>();
        if (options.MaxSets is < 1 or > MostSets)
        {
            failures.Add($"{RecheckOptions.Section}:{nameof(options.MaxSets)} is {options.MaxSets}; give a number from 1 to {MostSets}.");
        }

        if (options.MaxDuration < ShortestDuration || options.MaxDuration > LongestDuration)
        {
            failures.Add($"{RecheckOptions.Section}:{nameof(options.MaxDuration)} is {options.MaxDuration}; give a time from {ShortestDuration} to {LongestDuration}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
