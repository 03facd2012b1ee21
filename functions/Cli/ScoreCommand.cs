using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Kamervragen.Cli.Scoring;
using Kamervragen.Parsing;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen score GOLD_DIR PATH…</c></summary>
internal static class ScoreCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD_DIR") { Description = "Folder with gold labels (ID.json)." };
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Publications, found as 'parse' finds them; those without a label are passed over." };
        var min = new Option<double?>("--min") { Description = "The lowest percentage allowed per field and source; below it the exit code is 1." };
        var command = new Command(
            "score",
            "Compare what 'parse' reads with gold labels, field by field, and print a table with the misses. Exit 0: reached; 1: below --min; 2: a path does not exist or a label cannot be read.")
        {
            gold,
            paths,
            min,
        };
        command.SetAction((result, _) => Task.FromResult(Run(result.GetRequiredValue(gold), result.GetRequiredValue(paths), result.GetValue(min))));
        return command;
    }

    /// <summary>Compares every labelled publication under some paths.</summary>
    /// <exception cref="JsonException">A label cannot be read.</exception>
    public static ScoreSheet Score(string gold, IEnumerable<string> paths)
    {
        var labels = GoldLabel.ReadFolder(gold);
        var sheet = new ScoreSheet();
        var scorer = new Scorer(sheet);
        foreach (var document in paths.SelectMany(SourceDocuments.Find))
        {
            if (labels.TryGetValue(document.Id, out var label))
            {
                var publication = document.Parse();
                scorer.Compare(SourceOf(document, publication), label, publication);
            }
        }

        return sheet;
    }

    private static int Run(string gold, string[] paths, double? min)
    {
        if (Array.Find([gold, .. paths], path => !Path.Exists(path)) is { } missing)
        {
            Console.Error.WriteLine($"The path '{missing}' does not exist; give an existing file or folder.");
            return ExitCode.Usage;
        }

        try
        {
            var sheet = Score(gold, paths);
            Print(sheet);
            return min is { } least && sheet.Rows.Any(row => row.Right * 100.0 / row.Total < least) ? ExitCode.Flawed : ExitCode.Ok;
        }
        catch (JsonException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.Usage;
        }
    }

    // Text layers differ by what extracted them; the folder says which.
    private static string SourceOf(SourceDocument document, Publication publication) => publication.Formaat switch
    {
        Formaat.Xml => "xml",
        Formaat.Html => "html",
        _ => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(document.Path))) ?? "text",
    };

    private static void Print(ScoreSheet sheet)
    {
        Console.Out.WriteLine($"{"source",-14}{"field",-20}{"right",6}{"of",7}{"%",8}");
        foreach (var (source, field, right, total) in sheet.Rows)
        {
            var percentage = (right * 100.0 / total).ToString("0.0", CultureInfo.InvariantCulture);
            Console.Out.WriteLine($"{source,-14}{field,-20}{right,6}{total,7}{percentage,8}");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(sheet.Misses.Count == 0 ? "No misses." : $"{sheet.Misses.Count} misses:");
        foreach (var miss in sheet.Misses)
        {
            Console.Out.WriteLine($"{miss.Source} {miss.Id} {miss.Field}");
            Console.Out.WriteLine($"    label {miss.Expected}");
            Console.Out.WriteLine($"    read  {miss.Found}");
        }
    }
}
