using Microsoft.Extensions.Options;

namespace Kamervragen.Ingestion;

/// <summary>Refuses settings that cannot work, one sentence each, before anything runs.</summary>
internal sealed class PollOptionsValidator : IValidateOptions<PollOptions>
{
    private const int MostOverlapDays = 60;
    private const int MostDocuments = 100_000;
    private const int MostUnavailable = 1_000;
    private static readonly TimeSpan ShortestStale = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestStale = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, PollOptions options)
    {
        var failures = new List<string>();
        CheckNumber(nameof(options.OverlapDays), options.OverlapDays, 0, MostOverlapDays);
        CheckNumber(nameof(options.MaxDocumentsPerPoll), options.MaxDocumentsPerPoll, 1, MostDocuments);
        CheckNumber(nameof(options.MaxHeldRecords), options.MaxHeldRecords, 1, MostDocuments);
        CheckNumber(nameof(options.MaxUnprocessed), options.MaxUnprocessed, 1, MostDocuments);
        CheckNumber(nameof(options.MaxUnavailableInARow), options.MaxUnavailableInARow, 1, MostUnavailable);
        if (options.StaleAfter < ShortestStale || options.StaleAfter > LongestStale)
        {
            failures.Add($"Koop:{nameof(options.StaleAfter)} is {options.StaleAfter}; give a time from {ShortestStale} to {LongestStale}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void CheckNumber(string setting, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                failures.Add($"Koop:{setting} is {value}; give a number from {least} to {most}.");
            }
        }
    }
}
