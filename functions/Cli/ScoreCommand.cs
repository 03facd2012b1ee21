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
        var gold = new Argument<string>("GOLD_DIR") { Description = "Map met gouden labels (ID.json)." };
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Publicaties, zoals bij parse; die zonder label worden overgeslagen." };
        var min = new Option<double?>("--min") { Description = "Laagste toegestane percentage per veld en bron; daaronder is de uitgang 1." };
        var command = new Command(
            "score",
            "Vergelijkt wat parse leest met gouden labels, veld voor veld, en toont een tabel met de missers. Uitgang 0: gehaald; 1: onder --min; 2: een pad bestaat niet of een label is onleesbaar.")
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
            Console.Error.WriteLine($"Het pad '{missing}' bestaat niet; geef een bestaand bestand of een bestaande map.");
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
        _ => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(document.Path))) ?? "tekst",
    };

    private static void Print(ScoreSheet sheet)
    {
        Console.Out.WriteLine($"{"bron",-14}{"veld",-20}{"goed",6}{"van",7}{"%",8}");
        foreach (var (source, field, right, total) in sheet.Rows)
        {
            var percentage = (right * 100.0 / total).ToString("0.0", CultureInfo.InvariantCulture);
            Console.Out.WriteLine($"{source,-14}{field,-20}{right,6}{total,7}{percentage,8}");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(sheet.Misses.Count == 0 ? "Geen missers." : $"{sheet.Misses.Count} missers:");
        foreach (var miss in sheet.Misses)
        {
            Console.Out.WriteLine($"{miss.Source} {miss.Id} {miss.Field}");
            Console.Out.WriteLine($"    label   {miss.Expected}");
            Console.Out.WriteLine($"    gelezen {miss.Found}");
        }
    }
}
