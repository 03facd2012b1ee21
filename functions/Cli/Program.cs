using System.CommandLine;
using Kamervragen.Cli;

var root = new RootCommand("Kamervragen: leest publicaties van het parlement en brengt ze in de pijplijn.")
{
    ParseCommand.Create(),
    IngestCommand.Create(),
    ScoreCommand.Create(),
};
var result = root.Parse(args);
var exit = await result.InvokeAsync();
return result.Errors.Count > 0 ? ExitCode.Usage : exit;
