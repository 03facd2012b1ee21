using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Azurite;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Benchmarks.Ingest;

/// <summary>
/// <c>ingest</c>: how fast the running pipeline takes publications in, against how fast the same blobs and rows can be written
/// with no pipeline at all, into the same emulator on the same machine.
/// </summary>
internal static class IngestCommand
{
    private const double Wanted = 0.60;
    private const int Parallelism = 16;
    private const int QuestionsPerSet = 6;
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(0.5);

    // The poller looks when the clock shows a multiple of this.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var publications = new Option<int>("--publications") { Description = "How many publications: half question sets, half answers.", DefaultValueFactory = _ => 5_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often, each time into an empty emulator; the median counts.", DefaultValueFactory = _ => 3 };
        var check = new Option<bool>("--check") { Description = "Exit with 1 when the bound is missed." };
        var command = new Command("ingest", "Takes publications in through the running pipeline, and compares with bare writes.") { publications, rounds, check };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--rounds must be 1 or more.");
            }
        });
        command.SetAction(async (result, _) =>
        {
            var met = await RunAsync(result.GetValue(publications) / 2, result.GetValue(rounds), Console.Out, Console.Error);
            return met || !result.GetValue(check) ? ExitCode.Ok : ExitCode.Missed;
        });
        return command;
    }

    private static async Task<bool> RunAsync(int sets, int rounds, TextWriter output, TextWriter progress)
    {
        Setting.WriteTo(output, "elapsed time");
        var table = new TextTable($"{2 * sets:N0} publications", "pipeline, s", "a second", "bare, s", "a second", "ratio");
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var (seconds, bare) = await MeasureAsync(sets, progress);
            ratios.Add(bare / seconds);
            table.Add($"round {round}", Number(seconds), Number(2 * sets / seconds), Number(bare), Number(2 * sets / bare), Percent(bare / seconds));
        }

        var median = ratios.Order().ElementAt((ratios.Count - 1) / 2);
        table.WriteTo(output);
        await output.WriteLineAsync($"The pipeline's speed is {Percent(median)} of bare writes (median), wanted {Percent(Wanted)}: {(median >= Wanted ? "yes" : "NO")}");
        return median >= Wanted;
    }

    /// <summary>One round, into an emulator of its own.</summary>
    /// <returns>The seconds that the pipeline took, and those of the same blobs and rows without it.</returns>
    private static async Task<(double Pipeline, double Bare)> MeasureAsync(int sets, TextWriter progress)
    {
        using var folder = new TemporaryFolder();
        WriteSource(Path.Combine(folder.Path, "bron"), sets);
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true, ExtraAccounts = 2 }, CancellationToken.None);
        var (ours, bare) = (Changes.Connect(azurite.ExtraConnectionStrings[0]), Changes.Connect(azurite.ExtraConnectionStrings[1]));

        var seconds = await IngestAsync(azurite.ExtraConnectionStrings[0], folder.Path, 2 * sets, progress);
        var content = await StoredContent.ReadAsync(ours);
        await bare.CreateMissingAsync(CancellationToken.None);
        await progress.WriteLineAsync($"{content.Blobs.Count:N0} blobs and {content.Writes.Count:N0} writes of rows follow, bare");
        var clock = Stopwatch.StartNew();
        await new BareWriter(bare, Parallelism).WriteAsync(content);
        return (seconds, clock.Elapsed.TotalSeconds);
    }

    private static void WriteSource(string path, int sets)
    {
        var source = new SourceFolder(path);
        for (var set = 1; set <= sets; set++)
        {
            var number = $"2026Z{10_000 + set}";
            source.Vragen(number, aantal: QuestionsPerSet).Antwoord(set, number, aantal: QuestionsPerSet);
        }
    }

    /// <summary>Runs the pipeline until everything is in the tables.</summary>
    /// <returns>The seconds from its first look at the source; the start of the program does not count.</returns>
    private static async Task<double> IngestAsync(string storage, string folder, int publications, TextWriter progress)
    {
        await using var pipeline = await Pipeline.StartAsync(
            storage, Path.Combine(folder, "data"), $"--Koop:Publications={Path.Combine(folder, "bron")}", "--Koop:RequestsPerSecond=10000", $"--Koop:MaxDocumentsPerPoll={publications}", $"--Koop:MaxHeldRecords={publications}", $"--Koop:PollSchedule=*/{PollInterval.Seconds} * * * * *", "--Logging:LogLevel:Default=Warning");
        await Task.Delay(PollInterval - TimeSpan.FromTicks(DateTime.UtcNow.Ticks % PollInterval.Ticks));
        var clock = Stopwatch.StartNew();
        var documents = Changes.Connect(storage).Table(TableNames.Documenten);
        long announced = -1;
        using var timer = new PeriodicTimer(LookInterval);
        while (await timer.WaitForNextTickAsync())
        {
            // A row that counts costs the emulator nothing to speak of, unlike all rows of a table, which are asked for at the end.
            var before = announced;
            announced = await Changes.CountAsync(storage);
            await progress.WriteLineAsync($"{announced:N0} changes by {publications:N0} publications after {clock.Elapsed.TotalSeconds:0} s");
            if ((announced == before || announced >= publications) && await CountAsync(documents, "Verwerkt eq true") == publications)
            {
                break;
            }
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> CountAsync(TableClient table, string filter)
    {
        var count = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, maxPerPage: null, select: ["RowKey"]))
        {
            count++;
        }

        return count;
    }

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "#,##0", CultureInfo.InvariantCulture);

    private static string Percent(double ratio) => ratio.ToString("P0", CultureInfo.InvariantCulture);
}
