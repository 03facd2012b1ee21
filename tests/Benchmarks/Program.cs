using System.CommandLine;
using Kamervragen.Benchmarks;
using Kamervragen.Benchmarks.Growth;
using Kamervragen.Benchmarks.Ingest;
using Kamervragen.Benchmarks.Load;
using Kamervragen.Benchmarks.Parsing;

var root = new RootCommand("Measures what the pipeline promises about speed. Build with -c Release; numbers of a debug build mean nothing.")
{
    ParsingCommand.Create(),
    GrowthCommand.Create(),
    IngestCommand.Create(),
    LoadCommand.Create(),
};
var result = root.Parse(args);
var exit = await result.InvokeAsync();
return result.Errors.Count > 0 ? ExitCode.Usage : exit;
