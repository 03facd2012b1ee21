using System.CommandLine;
using Kamervragen.Ingestion;
using Kamervragen.Parsing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen recheck VRAAGNUMMER… [--source URL]</c></summary>
internal static class RecheckCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var numbers = new Argument<string[]>("VRAAGNUMMER") { Arity = ArgumentArity.OneOrMore, Description = "Numbers of question sets: 2025Z01234." };
        var source = new Option<string?>("--source") { Description = "Address of the source. Without it: the environment variable Koop__BaseAddress, else the real service." };
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
        };
        var command = new Command(
            "recheck",
            "Ask the source for question sets by their number, and fetch what the pipeline has not seen of them: for an answer that is at the source and not here. "
            + "Exit 0: done; 1: the source failed, or documents have to be tried again, see 'failures'; 2: a number, the source or the storage is not right; 130: stopped.")
        {
            numbers, source, storage,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(numbers);
            if (given.FirstOrDefault(number => Vraagnummer.Normalize(number) is null) is { } wrong)
            {
                Console.Error.WriteLine($"'{wrong}' is not the number of a question set; give one as 2025Z01234, or ten digits for those before 2010.");
                return Task.FromResult(ExitCode.Usage);
            }

            return PipelineServices.RunAsync(
                result.GetValue(storage),
                result.GetValue(source),
                services => RunAsync(services.GetRequiredService<Rechecker>(), [.. given.Select(Vraagnummer.Normalize).OfType<string>()], cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(Rechecker rechecker, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken)
    {
        var result = await rechecker.AskAsync(numbers, cancellationToken);
        Console.WriteLine($"{result.Gevraagd} question sets asked for: {result.Nieuw} new documents, {result.Ongewijzigd} unchanged, {result.Geparkeerd} to be tried again.");
        return result.Geparkeerd == 0 ? ExitCode.Ok : ExitCode.Flawed;
    }
}
