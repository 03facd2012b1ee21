using System.Text.RegularExpressions;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Ingestion.Tests;

/// <summary>
/// What tests of asking again have in common. All sets were asked on 30 January 2026, so that their term was 20 February, unless a test
/// says otherwise; the clock begins on Monday 2 March.
/// </summary>
public abstract partial class RecheckingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string Name, string Value) Recent = ("Koop:Since", "2026-01-01");

    protected static TimeSpan Day { get; } = TimeSpan.FromDays(1);

    protected static CancellationToken None => CancellationToken.None;

    protected AzuriteFixture Azurite { get; } = azurite;

    /// <summary>A pipeline that has taken in what searches list since January.</summary>
    protected async Task<Pipeline> TakenInAsync(Action<SourceFolder> publications, params (string Name, string Value)[] settings)
    {
        var pipeline = await Pipeline.StartAsync(Azurite, publications, [Recent, .. settings]);
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        pipeline.Replica.Requests.Clear();
        return pipeline;
    }

    protected static async Task SweepAsync(Pipeline pipeline)
    {
        pipeline.Clock.Advance(new SweepOptions().Grace);
        await pipeline.Sweeper.SweepAsync(None);
    }

    /// <summary>Runs as the timer does, some times a day, and says on which days the source was asked.</summary>
    protected static async Task<IReadOnlyList<string>> DaysAskedAsync(Pipeline pipeline, int days)
    {
        var asked = new List<string>();
        for (var run = 0; run < 4 * days; run++)
        {
            pipeline.Clock.Advance(Day / 4);
            pipeline.Replica.Requests.Clear();
            await pipeline.Rechecker.RunAsync(None);
            asked.AddRange(Asked(pipeline).Select(_ => $"{pipeline.Clock.GetUtcNow():yyyy-MM-dd}"));
        }

        return asked;
    }

    protected static Task<IReadOnlyList<string>> RowsAsync(Pipeline pipeline) => TableDump.ReadAsync(pipeline.ConnectionString, TableNames.All);

    protected static IReadOnlyList<string> Asked(Pipeline pipeline) =>
        [.. pipeline.Replica.Requests.Recent.Select(request => Number().Match(Uri.UnescapeDataString(request.Target))).Where(match => match.Success).Select(match => match.Groups["number"].Value)];

    [GeneratedRegex("""w\.vraagnummer=="(?<number>[^"]+)" """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
