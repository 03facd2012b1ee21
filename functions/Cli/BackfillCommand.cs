using System.CommandLine;
using Kamervragen.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen backfill FROM TO [--newest-first] [--source URL]</c></summary>
internal static class BackfillCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var from = new Argument<DateOnly>("FROM") { Description = "The first day on which the source last changed a document (2010-01-01)." };
        var to = new Argument<DateOnly>("TO") { Description = "The last such day." };
        var newest = new Option<bool>("--newest-first") { Description = "Begin with the last month." };
        var source = new Option<string?>("--source") { Description = "Address of the source. Without it: the environment variable Koop__BaseAddress, else the real service." };
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
        };
        var command = new Command(
            "backfill",
            "Take the history into the archive, a month at a time and one request a second; the pipeline takes it into the tables. "
            + "It may be stopped: the same command goes on where it was. It may run beside the pipeline. "
            + "Exit 0: all taken in; 1: the source failed, or documents have to be tried again, see 'failures'; 2: the days, the source or the storage are not right; 130: stopped.")
        {
            from, to, newest, source, storage,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var request = new BackfillRequest(result.GetValue(from), result.GetValue(to), result.GetValue(newest));
            if (request.From > request.To)
            {
                Console.Error.WriteLine($"{request.From:yyyy-MM-dd} comes after {request.To:yyyy-MM-dd}; give the first day first.");
                return Task.FromResult(ExitCode.Usage);
            }

            return PipelineServices.RunAsync(
                result.GetValue(storage),
                result.GetValue(source),
                services => RunAsync(services.GetRequiredService<Backfiller>(), request, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(Backfiller backfiller, BackfillRequest request, CancellationToken cancellationToken)
    {
        var progress = new WorkProgress(TimeProvider.System);
        var result = await backfiller.RunAsync(
            request,
            step => progress.Report(
                step.Venster - step.EerderGedaan,
                step.Vensters - step.EerderGedaan,
                step.Nieuw + step.Ongewijzigd + step.Geparkeerd,
                $"{step.Venster} of {step.Vensters} windows, {step.Nieuw} new{(step.Ingehouden ? ", waiting for the pipeline to read what is archived" : "")}"),
            cancellationToken);
        progress.Finish();
        Console.WriteLine(
            $"{result.Vensters} windows, {result.EerderGedaan} of them by an earlier run: {result.Gevonden} listed, {result.Nieuw} new, "
            + $"{result.Ongewijzigd} unchanged, {result.Geparkeerd} to be tried again.");
        return result.Geparkeerd == 0 ? ExitCode.Ok : ExitCode.Flawed;
    }
}
