using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kamervragen.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen reconcile [--from MONTH --to MONTH] [--fix] [--source URL]</c></summary>
internal static class ReconcileCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var from = new Option<DateOnly?>("--from") { Description = "The first month (2025-01). Without it: the first that was taken in.", CustomParser = ReadMonth };
        var to = new Option<DateOnly?>("--to") { Description = "The last month. Without it: the last that was taken in.", CustomParser = ReadMonth };
        var fix = new Option<bool>("--fix") { Description = "Fetch what is missing." };
        var source = new Option<string?>("--source") { Description = "Address of the source. Without it: the environment variable Koop__BaseAddress, else the real service." };
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
        };
        var command = new Command(
            "reconcile",
            "Hold what the source lists, month by month, against what the pipeline has seen: listed, known, waiting, missing here, gone there. "
            + "Exit 0: nothing is missing; 1: something is, or the source failed; 2: a month, the source or the storage is not right; 130: stopped.")
        {
            from, to, fix, source, storage,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var (first, last, fetches) = (result.GetValue(from), result.GetValue(to), result.GetValue(fix));
            if (first > last)
            {
                Console.Error.WriteLine($"{first:yyyy-MM} comes after {last:yyyy-MM}; give the first month first.");
                return Task.FromResult(ExitCode.Usage);
            }

            return PipelineServices.RunAsync(
                result.GetValue(storage),
                result.GetValue(source),
                services => RunAsync(services.GetRequiredService<Reconciler>(), first, last, fetches, cancellationToken));
        });
        return command;
    }

    private static DateOnly? ReadMonth(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return month;
        }

        result.AddError($"'{text}' is not a month; write it as 2025-01.");
        return null;
    }

    private static async Task<int> RunAsync(Reconciler reconciler, DateOnly? from, DateOnly? to, bool fetches, CancellationToken cancellationToken)
    {
        var months = from is { } first && to is { } last
            ? [.. Reconciler.Months(first, last)]
            : (await reconciler.ListMonthsAsync(cancellationToken)).Where(month => !(month < from) && !(month > to)).ToList();
        var isWhole = true;
        Console.WriteLine($"{"month",-8}{"listed",8}{"known",8}{"waiting",8}{"missing",8}{"fetched",8}{"gone",8}");
        foreach (var month in months)
        {
            var result = await reconciler.RunAsync(month, fetches, cancellationToken);
            Console.WriteLine(
                $"{month.ToString("yyyy-MM", CultureInfo.InvariantCulture),-8}{result.Gevonden,8}{result.Bekend,8}{result.Wachtend,8}"
                + $"{result.Ontbrekend.Count,8}{result.Opgehaald,8}{result.Verdwenen.Count,8}");
            foreach (var (word, id) in result.Ontbrekend.Select(id => ("missing", id)).Concat(result.Verdwenen.Select(id => ("gone", id))))
            {
                Console.WriteLine($"    {word} {id}");
            }

            isWhole &= fetches ? result.Geparkeerd == 0 : result.Ontbrekend.Count == 0;
        }

        return isWhole ? ExitCode.Ok : ExitCode.Flawed;
    }
}
