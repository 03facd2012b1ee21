using System.CommandLine;
using Kamervragen.Cost;

var sets = new Option<int>("--question-sets") { Description = "Question sets a year.", DefaultValueFactory = _ => 3_000 };
var documents = new Option<int>("--documents") { Description = "Documents of the history.", DefaultValueFactory = _ => 150_000 };
var root = new RootCommand("Computes what the pipeline costs in Azure, from the calls that the tests count, a few assumptions and a list of prices.") { sets, documents };
root.SetAction(result =>
{
    Console.Write(CostReport.Write(result.GetValue(sets), result.GetValue(documents)));
    return 0;
});
return await root.Parse(args).InvokeAsync();
