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
            Description = "Bestanden (.xml, .html, .txt) of mappen. Een map in KOOP's vorm (ID/ID.xml met metadata.xml ernaast) is één publicatie; elke andere map wordt doorlopen.",
        };
        var command = new Command(
            "parse",
            "Leest publicaties en schrijft elk als één regel JSON. Uitgang 0: alles gelezen; 1: iets was onleesbaar (de regel zegt wat); 2: een pad bestaat niet.")
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
            Console.Error.WriteLine($"Het pad '{missing}' bestaat niet; geef een bestaand bestand of een bestaande map.");
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
