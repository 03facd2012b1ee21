using Kamervragen.Parsing;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Ingestion.Tests;

/// <summary>What an older parser has read is read again, once, whoever else is at work.</summary>
public sealed class Reparsing(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_an_older_parser_has_read_is_read_again_and_the_tables_stay_the_same()
    {
        await using var pipeline = await FilledAsync(source => source
            .Vragen("2026Z90501", aanhangsel: "ah-tk-20252026-9501").Antwoord(9501, vraagnummer: null).Vragen("2026Z90502").Antwoord(9502, "2026Z90502"));
        var before = await pipeline.TablesAsync();
        await AgeAsync(pipeline);

        var result = await pipeline.Reparser.RunSliceAsync(None);

        Assert.Equal((4, 4, 0, true), (result.Bekeken, result.Gedaan, result.Mislukt, result.Gereed));
        Assert.Equal(before, await pipeline.TablesAsync());
    }

    [Fact]
    public async Task When_this_parser_has_been_through_a_run_costs_one_call()
    {
        await using var pipeline = await FilledAsync(source => source.Vragen("2026Z90503"));
        await pipeline.Reparser.RunSliceAsync(None);
        pipeline.StorageCalls.Clear();

        Assert.True((await pipeline.Reparser.RunSliceAsync(None)).Gereed);

        Assert.Single(pipeline.StorageCalls.Calls);
    }

    [Fact]
    public async Task What_this_parser_has_read_is_left_alone_unless_all_is_asked_for()
    {
        await using var pipeline = await FilledAsync(source => source.Vragen("2026Z90504").Antwoord(9504, "2026Z90504"));
        var before = await pipeline.TablesAsync();

        var some = await RunAsync(pipeline, new ReparseSelection());
        var all = await RunAsync(pipeline, new ReparseSelection { All = true });

        Assert.Equal((0, 2), (some.Gedaan, all.Gedaan));
        Assert.Equal(before, await pipeline.TablesAsync());
    }

    [Fact]
    public async Task A_forced_reading_brings_back_a_row_that_was_spoilt()
    {
        await using var pipeline = await FilledAsync(source => source.Vragen("2026Z90505"));
        var before = await pipeline.TablesAsync();
        await pipeline.Clients.Table(TableNames.VraagAntwoorden).DeleteEntityAsync("2026Z90505", "000", Azure.ETag.All);

        await RunAsync(pipeline, new ReparseSelection { All = true });

        Assert.Equal(before, await pipeline.TablesAsync());
    }

    [Fact]
    public async Task A_choice_by_day_and_by_kind_takes_those_and_no_others()
    {
        await using var pipeline = await FilledAsync(source => source
            .Vragen("2026Z90506", modified: "2026-02-01").Antwoord(9506, "2026Z90506", modified: "2026-02-20").Vragen("2026Z90507", modified: "2026-02-28"));

        var days = await RunAsync(pipeline, new ReparseSelection { All = true, From = new DateOnly(2026, 2, 20), To = new DateOnly(2026, 2, 28) });
        var kind = await RunAsync(pipeline, new ReparseSelection { All = true, Soort = Soort.Antwoord });

        Assert.Equal((2, 1), (days.Gedaan, kind.Gedaan));
    }

    [Fact]
    public async Task A_slice_ends_in_time_and_the_next_goes_on_behind_it()
    {
        await using var pipeline = await FilledAsync(source => Fill(source, 5));
        await AgeAsync(pipeline);
        var first = await pipeline.Reparser.RunAsync(
            new ReparseSelection(), "", TimeSpan.FromMinutes(2), _ => pipeline.Clock.Advance(TimeSpan.FromMinutes(1)), None);

        var second = await pipeline.Reparser.RunAsync(new ReparseSelection(), first.Plaats, limit: null, onStep: null, None);

        Assert.Equal((2, false, 3, true), (first.Gedaan, first.Gereed, second.Gedaan, second.Gereed));
    }

    [Fact]
    public async Task A_run_that_is_cut_off_is_completed_by_the_next_and_repeats_nothing()
    {
        await using var pipeline = await FilledAsync(source => Fill(source, 5));
        var before = await pipeline.TablesAsync();
        await AgeAsync(pipeline);
        await CutOffAfterTwoAsync(pipeline);

        var rest = await pipeline.Reparser.RunSliceAsync(None);

        Assert.Equal((3, true), (rest.Gedaan, rest.Gereed));
        Assert.Equal(before, await pipeline.TablesAsync());
    }

    [Fact]
    public async Task What_a_run_that_was_cut_off_had_begun_is_completed_by_the_sweep()
    {
        await using var pipeline = await FilledAsync(source => Fill(source, 5));
        var before = await pipeline.TablesAsync();
        await AgeAsync(pipeline);
        await CutOffAfterTwoAsync(pipeline);
        pipeline.Clock.Advance(TimeSpan.FromHours(1));

        var swept = await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal((5, 2, 3), (swept.Bekeken, swept.WasAlGedaan, swept.Gedaan));
        Assert.Equal(before, await pipeline.TablesAsync());
    }

    [Fact]
    public async Task Beside_the_trigger_the_sweep_and_another_run_it_ends_in_the_same_tables()
    {
        await using var pipeline = await FilledAsync(source => source
            .Vragen("2026Z90520", aanhangsel: "ah-tk-20252026-9520").Antwoord(9520, vraagnummer: null).Vragen("2026Z90521").Antwoord(9521, "2026Z90521"));
        var before = await pipeline.TablesAsync();
        await AgeAsync(pipeline);
        pipeline.Clock.Advance(new SweepOptions().Grace);

        await Task.WhenAll(
            RunAsync(pipeline, new ReparseSelection { All = true }),
            pipeline.Reparser.RunSliceAsync(None),
            pipeline.Sweeper.SweepAsync(None),
            pipeline.ProcessAllAsync(names => names.Reverse()));

        Assert.Equal(before, await pipeline.TablesAsync());
    }

    [Fact]
    public async Task A_document_that_fails_is_written_down_and_holds_up_no_other()
    {
        await using var pipeline = await FilledAsync(source => source.Vragen("2026Z90530").Vragen("2026Z90531"));
        await AgeAsync(pipeline);
        var name = (await pipeline.ArchivedAsync())[0];
        await pipeline.Clients.Container(ContainerNames.Publications).GetBlobClient(name).UploadAsync(BinaryData.FromString("bedorven"), overwrite: true);
        await pipeline.RestartAsync();

        var result = await pipeline.Reparser.RunSliceAsync(None);

        Assert.Equal((1, 1, true), (result.Gedaan, result.Mislukt, result.Gereed));
        Assert.Equal(("kv-tk-2026Z90530", 1), Assert.Single((await pipeline.Failures.GetAsync(None)).Storingen.Select(one => (one.Id, one.Pogingen))));
    }

    [Fact]
    public async Task An_unreadable_document_of_an_older_parser_is_judged_again_once()
    {
        await using var pipeline = await FilledAsync(source => source.GeenKamervraag("ah-tk-20252026-9540"));
        await AgeAsync(pipeline);

        var first = await RunAsync(pipeline, new ReparseSelection());
        var second = await RunAsync(pipeline, new ReparseSelection());

        Assert.Equal((1, 0), (first.Gedaan, second.Gedaan));
    }

    [Fact]
    public async Task The_verdict_about_a_later_version_outlives_reading_the_one_in_force_again()
    {
        await using var pipeline = await FilledAsync(source => source.Antwoord(9541, "2026Z90541"));
        pipeline.Source.GeenKamervraag("ah-tk-20252026-9541", modified: "2026-03-01");
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        var before = await pipeline.TablesAsync();
        await AgeAsync(pipeline);

        await RunAsync(pipeline, new ReparseSelection());

        Assert.Equal("ah-tk-20252026-9541", Assert.Single((await pipeline.Failures.GetAsync(None)).Storingen).Id);
        Assert.Equal(before, await pipeline.TablesAsync());
    }

    private static Task<ReparseResult> RunAsync(Pipeline pipeline, ReparseSelection selection) =>
        pipeline.Reparser.RunAsync(selection, "", limit: null, onStep: null, None);

    private static void StopAfter(int count, ReparseResult step, CancellationTokenSource stop)
    {
        if (step.Gedaan == count)
        {
            stop.Cancel();
        }
    }

    private static void Fill(SourceFolder source, int count)
    {
        for (var set = 1; set <= count; set++)
        {
            source.Vragen($"2026Z9051{set}");
        }
    }

    private async Task<Pipeline> FilledAsync(Action<SourceFolder> publications)
    {
        var pipeline = await Pipeline.StartAsync(azurite, publications);
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        return pipeline;
    }

    /// <summary>Makes it look as if the parser before this one had read everything.</summary>
    private static async Task CutOffAfterTwoAsync(Pipeline pipeline)
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.Reparser.RunAsync(
            new ReparseSelection(), "", limit: null, step => StopAfter(2, step, stop), stop.Token));
    }

    private static async Task AgeAsync(Pipeline pipeline)
    {
        foreach (var state in await pipeline.Documents.ListAsync("", 1000, None))
        {
            Assert.NotNull(await pipeline.Documents.TryWriteAsync(state with { ParserVersie = ParserVersie.Huidig - 1 }, None));
        }
    }
}
