using System.CommandLine;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Testing;

namespace Kamervragen.Benchmarks.Parsing;

/// <summary><c>parsing</c>: how fast documents become publications.</summary>
internal static class ParsingCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds of each comparison; more rounds, steadier medians.", DefaultValueFactory = _ => 101 };
        var documents = new Option<string>("--documents")
        {
            Description = "Folder with real publications (corpus/publications, corpus/text, …). Where it is absent, only generated documents are measured.",
            DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared")),
        };
        var check = new Option<bool>("--check") { Description = "Exit code 1 when a bound is missed." };
        var only = new Option<string>("--only")
        {
            Description = "Only rows whose name contains this, such as text, HTML or size.",
            DefaultValueFactory = _ => string.Empty,
        };
        var command = new Command(
            "parsing",
            "Compares reading XML, text layers and HTML to finished publications with the least any reader of the same bytes must do, on one thread, and shows that cost grows with size and no faster.")
        {
            rounds,
            documents,
            only,
            check,
        };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 3)
            {
                result.AddError("--rounds must be 3 or more; a median of fewer says nothing.");
            }
        });
        command.SetAction((result, _) => Task.FromResult(
            Run(new Harness(result.GetRequiredValue(rounds)), new Corpus(result.GetRequiredValue(documents)), result.GetRequiredValue(only), result.GetValue(check))));
        return command;
    }

    private static int Run(Harness harness, Corpus corpus, string only, bool check)
    {
        var bounds = new Bounds();
        var output = Console.Out;
        Setting.WriteTo(output, $"one thread, {ThreadClock.Name}");
        new SpeedSection(harness, bounds, only).WriteTo(output, corpus);
        new SizeSection(harness, bounds, only).WriteTo(output);
        output.WriteLine();
        output.WriteLine(bounds.Missed.Count == 0 ? "Every bound is met." : "Missed:");
        foreach (var missed in bounds.Missed)
        {
            output.WriteLine($"  {missed}");
        }

        return check && bounds.Missed.Count > 0 ? ExitCode.Missed : ExitCode.Ok;
    }
}
