using System.CommandLine;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Dossiers;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Benchmarks.Growth;

/// <summary><c>growth</c>: what requests cost when there are as many question sets as in all the years, against bare storage.</summary>
internal static class GrowthCommand
{
    private const int Small = 1_000;
    private const int Seed = 20261121;

    public static Command Create()
    {
        var sets = new Option<int>("--sets") { Description = "How many question sets, at least 2,000.", DefaultValueFactory = _ => 20_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often each request is timed.", DefaultValueFactory = _ => 200 };
        var list = new Option<string>("--zaken")
        {
            Description = "The list of real question sets, of which subjects, days and members are taken; absent, they are made up.",
            DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "corpus", "zaken.ndjson.gz")),
        };
        var check = new Option<bool>("--check") { Description = "Exit code 1 when a bound is missed." };
        var command = new Command("growth", "Fills the emulator with question sets by the pipeline's own writers, and counts and times requests at that size.") { sets, rounds, list, check };
        sets.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 2 * Small)
            {
                result.AddError($"--sets must be {2 * Small} or more, to be compared with {Small}.");
            }
        });
        command.SetAction(async (result, _) =>
        {
            var missed = await RunAsync(result.GetValue(sets), result.GetValue(rounds), result.GetRequiredValue(list));
            return missed && result.GetValue(check) ? ExitCode.Missed : ExitCode.Ok;
        });
        return command;
    }

    private static async Task<bool> RunAsync(int sets, int rounds, string list)
    {
        var (output, bounds) = (Console.Out, new Bounds());
        Setting.WriteTo(output, $"one thread, {ThreadClock.Name}");
        await output.WriteLineAsync($"Made-up dossiers with {Zaken.Source(list)}; seed {Seed}.\n");
        await using var store = await Store.StartAsync();
        var filling = new Filling(store.Get<DossierTable>(), store.Get<KamervraagTable>());
        var (keys, dossiers) = Dossiers(sets, list);

        await filling.WriteAsync(dossiers.Take(Small), Console.Error);
        var requests = new Requests(store, keys[0]);
        var few = await requests.CountAsync();
        await filling.WriteAsync(dossiers.Skip(Small), Console.Error);
        CountSection.Write(output, Small, few, sets, await requests.CountAsync(), bounds);
        await ColdStartSection.WriteAsync(output, store);

        using var folder = new TemporaryFolder();
        await using var pipeline = await Pipeline.StartAsync(store.ConnectionString, folder.Path, "--Koop:PollSchedule=0 0 0 1 1 *", "--Logging:LogLevel:Default=Warning");
        await new LatencySection(store, pipeline, keys, rounds, bounds).WriteAsync(output);
        await ExportSection.WriteAsync(output, store, pipeline, bounds);
        await output.WriteLineAsync(bounds.Missed.Count == 0 ? "Every bound is met." : $"Missed:\n  {string.Join("\n  ", bounds.Missed)}");
        return bounds.Missed.Count > 0;
    }

    // Made when they are written: all at once would be a gigabyte.
    private static (IReadOnlyList<string> Keys, IEnumerable<Kamervraag> Dossiers) Dossiers(int sets, string list)
    {
        var generator = new DossierGenerator(new Random(Seed));
        var zaken = Zaken.Take(list, sets, new Random(Seed)).ToList();
        var keys = zaken.Select((zaak, index) => $"{zaak.Ingediend.Year}Z{index:D5}").Take(Small).ToList();
        return (keys, zaken.Select((zaak, index) => generator.Create(index, zaak)));
    }
}
