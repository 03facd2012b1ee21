using System.CommandLine;
using Kamervragen.Ingestion;
using Kamervragen.Storage;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen ingest PATH… [--wait]</c></summary>
internal static class IngestCommand
{
    private const int DefaultTimeoutSeconds = 120;

    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files (.xml, .html, .txt) or folders, found as 'parse' finds them.",
        };
        var wait = new Option<bool>("--wait")
        {
            Description = "Wait until the pipeline has dealt with each document, and say what became of it.",
        };
        var timeout = new Option<int>("--timeout")
        {
            Description = "With --wait: the most seconds to wait for all of them together.",
            DefaultValueFactory = _ => DefaultTimeoutSeconds,
        };
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
        };
        var command = new Command(
            "ingest",
            "Put documents into the archive of the running pipeline, exactly as its poller would. "
            + "Exit 0: all stored (with --wait: all processed); 1: some could not be; 2: a path or the storage cannot be found.")
        {
            paths, wait, timeout, storage,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(paths),
            result.GetValue(wait) ? TimeSpan.FromSeconds(result.GetValue(timeout)) : null,
            result.GetValue(storage),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, TimeSpan? patience, string? storage, CancellationToken cancellationToken)
    {
        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
        {
            Console.Error.WriteLine($"The path '{missing}' does not exist; give an existing file or folder.");
            return ExitCode.Usage;
        }

        if (PipelineStorage.TryOpen(storage) is not { } clients)
        {
            return ExitCode.Usage;
        }

        using var archive = new PublicationArchive(clients);
        var ingest = new Ingest(new FileIntake(archive, new WerkTable(clients), TimeProvider.System), new DocumentTable(clients), TimeProvider.System);
        return await PipelineStorage.ReportUnreachableAsync(() => ingest.RunAsync(paths.SelectMany(SourceDocuments.Find), patience, cancellationToken));
    }
}
