using System.CommandLine;
using Kamervragen.Cli;

var root = new RootCommand("Kamervragen: reads the questions of the Dutch parliament and their answers, and puts them into the pipeline.")
{
    ParseCommand.Create(),
    BackfillCommand.Create(),
    FailuresCommand.Create(),
    IngestCommand.Create(),
    RecheckCommand.Create(),
    ReconcileCommand.Create(),
    ReparseCommand.Create(),
    ScoreCommand.Create(),
    ExportCommand.Create(),
};
var result = root.Parse(args);
var exit = await result.InvokeAsync();
return result.Errors.Count > 0 ? ExitCode.Usage : exit;
