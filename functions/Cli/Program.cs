using System.CommandLine;
using Kamervragen.Cli;

var root = new RootCommand("Kamervragen: leest publicaties van het parlement en brengt ze in de pijplijn.")
{
    ParseCommand.Create(),
    IngestCommand.Create(),
    ScoreCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
