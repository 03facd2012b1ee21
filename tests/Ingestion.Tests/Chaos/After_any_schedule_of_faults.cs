using System.Globalization;
using Kamervragen.Testing;

namespace Kamervragen.Ingestion.Tests.Chaos;

/// <summary>
/// When the faults have stopped, the tables are those of a run that met none. <c>KAMERVRAGEN_CHAOS</c> says how many schedules
/// are run, <c>KAMERVRAGEN_CHAOS_SEED</c> the seed of the first: a failing one is replayed by its own seed.
/// </summary>
public sealed class After_any_schedule_of_faults
{
    private const int SchedulesPerEmulator = 40;

    private static int Schedules { get; } = Setting("KAMERVRAGEN_CHAOS", 12);

    private static int FirstSeed { get; } = Setting("KAMERVRAGEN_CHAOS_SEED", 20_261_121);

    [Fact]
    public async Task The_tables_are_those_of_an_undisturbed_run()
    {
        for (var first = 0; first < Schedules; first += SchedulesPerEmulator)
        {
            var azurite = new AzuriteFixture();
            await azurite.InitializeAsync();
            try
            {
                for (var schedule = first; schedule < Math.Min(first + SchedulesPerEmulator, Schedules); schedule++)
                {
                    await RunAsync(azurite, FirstSeed + schedule);
                }
            }
            finally
            {
                await azurite.DisposeAsync();
            }
        }
    }

    private static async Task RunAsync(AzuriteFixture azurite, int seed)
    {
        var random = new Random(seed);
        await using var pipeline = await Pipeline.StartAsync(azurite, _ => { });
        var source = new GrowingSource(pipeline.Source.Path, random);
        try
        {
            await using var schedule = new Schedule(pipeline, source, random);
            await schedule.RunAsync();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"The schedule of seed {seed} failed: {exception.Message}", exception);
        }

        await using var undisturbed = await pipeline.StartTwinAsync(azurite);
        await undisturbed.PollAsync();
        await undisturbed.ProcessAllAsync();
        var (expected, actual) = (await undisturbed.TablesAsync(), await pipeline.TablesAsync());
        Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal), $"Seed {seed}: {string.Join('\n', actual.Except(expected, StringComparer.Ordinal).Concat(expected.Except(actual, StringComparer.Ordinal)).Take(6))}");
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
