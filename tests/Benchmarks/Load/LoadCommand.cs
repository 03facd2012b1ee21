using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Azurite;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Testing;

namespace Kamervragen.Benchmarks.Load;

/// <summary>
/// <c>load</c>: many readers at once while publications come in, and after that for as long as is asked: no error, and memory
/// that does not grow.
/// </summary>
internal static class LoadCommand
{
    private const int QuestionsPerSet = 6;
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var publications = new Option<int>("--publications") { Description = "How many publications the source has.", DefaultValueFactory = _ => 5_000 };
        var clients = new Option<int>("--clients") { Description = "How many readers at once.", DefaultValueFactory = _ => 50 };
        var minutes = new Option<double>("--minutes") { Description = "How long.", DefaultValueFactory = _ => 15 };
        var check = new Option<bool>("--check") { Description = "Exit code 1 when a bound is missed." };
        var command = new Command("load", "Reads through the API with many clients while publications come in.") { publications, clients, minutes, check };
        command.SetAction(async (result, _) =>
        {
            var met = await RunAsync(result.GetValue(publications) / 2, result.GetValue(clients), TimeSpan.FromMinutes(result.GetValue(minutes)));
            return met || !result.GetValue(check) ? ExitCode.Ok : ExitCode.Missed;
        });
        return command;
    }

    private static async Task<bool> RunAsync(int sets, int clients, TimeSpan duration)
    {
        var output = Console.Out;
        Setting.WriteTo(output, "elapsed time");
        using var folder = new TemporaryFolder();
        var source = new SourceFolder(Path.Combine(folder.Path, "bron"));
        for (var set = 1; set <= sets; set++)
        {
            var number = $"2026Z{10_000 + set}";
            source.Vragen(number, aantal: QuestionsPerSet).Antwoord(set, number, aantal: QuestionsPerSet);
        }

        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }, CancellationToken.None);
        await using var pipeline = await Pipeline.StartAsync(
            azurite.ConnectionString, Path.Combine(folder.Path, "data"), $"--Koop:Publications={source.Path}", "--Koop:RequestsPerSecond=10000", "--Koop:PollSchedule=*/10 * * * * *", "--Logging:LogLevel:Default=Warning");
        using var end = new CancellationTokenSource(duration);
        Client[] readers = [.. Enumerable.Range(0, clients).Select(index => new Client(pipeline.Http, new Random(index), sets))];
        var running = Task.WhenAll(readers.Select(reader => reader.RunAsync(end.Token)));
        var memory = await WatchMemoryAsync(pipeline, end.Token);
        await running;
        var takenIn = await Changes.CountAsync(azurite.ConnectionString);
        return Report(output, readers, memory, duration, $"{takenIn:N0} of {2 * sets:N0}") && takenIn == 2 * sets;
    }

    private static async Task<List<double>> WatchMemoryAsync(Pipeline pipeline, CancellationToken end)
    {
        var samples = new List<double>();
        using var timer = new PeriodicTimer(Sampling);
        var clock = Stopwatch.StartNew();
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                samples.Add(pipeline.Memory);
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s: {samples[^1]:0} MB"));
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }

        return samples;
    }

    private static bool Report(TextWriter output, Client[] readers, List<double> memory, TimeSpan duration, string takenIn)
    {
        const double WantedGrowth = 1.25;
        double[] times = [.. readers.SelectMany(reader => reader.Times)];
        string[] errors = [.. readers.SelectMany(reader => reader.Errors)];
        var third = Math.Max(1, memory.Count / 3);
        var growth = Harness.Quantile(memory.TakeLast(third), 0.5) / Harness.Quantile(memory.Skip(third).Take(third), 0.5);
        var table = new TextTable("load", "clients", "minutes", "publications taken in", "requests", "a second", "p50 ms", "p99 ms", "errors", "memory, last third / middle third");
        table.Add(
            "",
            $"{readers.Length}",
            Number(duration.TotalMinutes),
            takenIn,
            times.Length.ToString("N0", CultureInfo.InvariantCulture),
            Number(times.Length / duration.TotalSeconds),
            Number(Harness.Quantile(times, 0.5)),
            Number(Harness.Quantile(times, 0.99)),
            $"{errors.Length}",
            growth.ToString("0.00", CultureInfo.InvariantCulture));
        table.WriteTo(output);
        foreach (var error in errors.Take(10))
        {
            output.WriteLine(error);
        }

        return errors.Length == 0 && growth <= WantedGrowth;
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
