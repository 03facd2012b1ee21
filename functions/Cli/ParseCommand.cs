using System.CommandLine;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen parse PATH…</c></summary>
internal static class ParseCommand
{
    private const int QuietBelow = 50;

    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files (.xml, .html, .txt) or folders. A folder in KOOP's layout (ID/ID.xml with metadata.xml beside it) is one publication; every other folder is walked.",
        };
        var command = new Command(
            "parse",
            "Read publications and print each as one line of JSON. Needs no storage. Exit 0: all read; 1: some could not be (their line says why); 2: a path does not exist.")
        {
            paths,
        };
        command.SetAction((result, _) => Task.FromResult(Run(result.GetRequiredValue(paths))));
        return command;
    }

    private static int Run(string[] paths)
    {
        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
        {
            Console.Error.WriteLine($"The path '{missing}' does not exist; give an existing file or folder.");
            return ExitCode.Usage;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var documents = paths.SelectMany(SourceDocuments.Find).ToList();
        var progress = new Progress(documents.Count, QuietBelow);
        var exit = ExitCode.Ok;
        foreach (var document in documents)
        {
            var publication = document.Parse();
            exit = publication.IsLeesbaar ? exit : ExitCode.Flawed;
            PublicationJson.Write(output, publication);
            output.WriteByte((byte)'\n');
            progress.Advance();
        }

        progress.Finish();
        return exit;
    }
}
