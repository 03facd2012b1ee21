using System.CommandLine;
using System.IO.Pipelines;
using Kamervragen.Querying;
using Kamervragen.Querying.Exports;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen export {kamervragen|vraagantwoorden} [--format csv|ndjson] [--filter QUERY] [--out FILE]</c></summary>
internal static class ExportCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var kind = new Argument<ExportKind>("WHAT") { Description = "kamervragen: a line for each question set; vraagantwoorden: a line for each question with its answer." };
        var format = new Option<ExportFormat>("--format") { Description = "csv or ndjson, as docs/export.md describes them.", DefaultValueFactory = _ => ExportFormat.Csv };
        var filter = new Option<string>("--filter") { Description = "Which sets, as in the query of /api/export: \"ministerie=VWS&jaar=2024\". All where absent.", DefaultValueFactory = _ => "" };
        var file = new Option<FileInfo?>("--out") { Description = "The file to write; it appears when it is whole. Standard output where absent." };
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
        };
        var command = new Command(
            "export",
            "Write all that fits a filter to a file, with the code that answers /api/export. "
            + "Exit 0: the file is whole; 1: it could not be finished; 2: a filter, a path or the storage is not right.")
        {
            kind, format, filter, file, storage,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new Asked(result.GetValue(kind), result.GetValue(format), result.GetValue(filter) ?? ""),
            result.GetValue(file),
            result.GetValue(storage),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, FileInfo? file, string? storage, CancellationToken cancellationToken)
    {
        ExportRequest request;
        StorageClients? clients;
        try
        {
            request = asked.Read();
            clients = PipelineStorage.Find(storage);
        }
        catch (BadQueryException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            Console.Error.WriteLine($"The connection string of the storage cannot be used: {exception.Message}");
            return ExitCode.Usage;
        }

        if (file?.Directory is { Exists: false } folder)
        {
            Console.Error.WriteLine($"The folder '{folder}' does not exist; make it, or name a file elsewhere.");
            return ExitCode.Usage;
        }

        if (clients is null)
        {
            Console.Error.WriteLine("No running pipeline was found; start it with 'dotnet run --project functions/App', or name its account with --storage.");
            return ExitCode.Usage;
        }

        return await PipelineStorage.ReportUnreachableAsync(() => file is null
            ? WriteAsync(clients, request, Console.OpenStandardOutput(), cancellationToken)
            : WriteFileAsync(clients, request, file, cancellationToken));
    }

    /// <summary>Writes beside the file and moves that into its place, so that a file that is there is whole.</summary>
    private static async Task<int> WriteFileAsync(StorageClients clients, ExportRequest request, FileInfo file, CancellationToken cancellationToken)
    {
        var unfinished = file.FullName + ".part";
        try
        {
            int exit;
            await using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                exit = await WriteAsync(clients, request, output, cancellationToken);
            }

            File.Move(unfinished, file.FullName, overwrite: true);
            return exit;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The file '{file}' cannot be written: {exception.Message}");
            return ExitCode.Usage;
        }
        finally
        {
            // Gone where it was moved; whatever went wrong otherwise, half a file is of no use.
            File.Delete(unfinished);
        }
    }

    private static async Task<int> WriteAsync(StorageClients clients, ExportRequest request, Stream stream, CancellationToken cancellationToken)
    {
        using var changes = new WijzigingTable(clients, TimeProvider.System);
        using var overview = new OverzichtCache(new OverzichtBlob(clients), changes);
        var export = new Export(overview, new DossierScan(clients, new DossierTable(clients)), TimeProvider.System);
        var file = await export.OpenAsync(request, cancellationToken);
        var progress = new ExportProgressLine();
        var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await file.WriteAsync(output, progress, cancellationToken);
        await output.CompleteAsync();
        progress.Finish();
        return ExitCode.Ok;
    }

    private sealed record Asked(ExportKind Kind, ExportFormat Format, string Filter)
    {
        public ExportRequest Read() =>
            ExportRequest.Read(ExportRequest.NameOf(Kind, Format), new QueryParameters(QueryHelpers.ParseQuery(Filter)))
            ?? throw new BadQueryException("Dit bestand is er niet.");
    }
}
