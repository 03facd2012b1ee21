using System.CommandLine;
using Kamervragen.Ingestion;
using Kamervragen.Parsing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen reparse [--from DAY --to DAY] [--kind KIND] [--all]</c></summary>
internal static class ReparseCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var from = new Option<DateOnly?>("--from") { Description = "Only documents that the source changed on this day or later (2026-01-31)." };
        var to = new Option<DateOnly?>("--to") { Description = "Only documents that the source changed on this day or earlier." };
        var kind = new Option<Soort?>("--kind") { Description = "Only documents of one kind: vraag, antwoord, mededeling, mondeling." };
        var all = new Option<bool>("--all") { Description = "Also what this version of the parser has read already." };
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
        };
        var command = new Command(
            "reparse",
            "Read archived documents again: those that an older parser has read, or with --all every one. The source is not asked. "
            + "It may be stopped and started again, and run beside the pipeline. Exit 0: all read; 1: some failed, see 'failures'; 2: the storage cannot be found; 130: stopped.")
        {
            from, to, kind, all, storage,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var selection = new ReparseSelection { From = result.GetValue(from), To = result.GetValue(to), Soort = result.GetValue(kind), All = result.GetValue(all) };
            return PipelineServices.RunAsync(result.GetValue(storage), source: null, services => RunAsync(services.GetRequiredService<Reparser>(), selection, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(Reparser reparser, ReparseSelection selection, CancellationToken cancellationToken)
    {
        var total = await reparser.CountAsync(selection, cancellationToken);
        var progress = new WorkProgress(TimeProvider.System);
        var result = await reparser.RunAsync(
            selection,
            afterKey: "",
            limit: null,
            step => progress.Report(step.Gekozen, total, step.Gedaan, $"{step.Gekozen} of {total} documents"),
            cancellationToken);
        progress.Finish();
        Console.WriteLine($"{result.Bekeken} documents looked at, {result.Gedaan} read again, {result.Mislukt} failed.");
        return result.Mislukt == 0 ? ExitCode.Ok : ExitCode.Flawed;
    }
}
