using Azure.Storage.Blobs.Models;
using Kamervragen.Querying.Storingen;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Ingestion.Tests;

/// <summary>What the trigger does not do, the sweep does; what nobody can do is shown with its reason.</summary>
public sealed class Sweeping(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Grace = new SweepOptions().Grace;

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_document_whose_trigger_never_fired_is_taken_in()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90401").Antwoord(9401, "2026Z90401"));
        pipeline.Clock.Advance(Grace);

        var result = await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal(new SweepResult(Bekeken: 2, WasAlGedaan: 0, Gedaan: 2, Mislukt: 0, MeerTeDoen: false), result);
        Assert.NotNull((await pipeline.Queries.GetAsync("2026Z90401", None))!.Vragen[0].Antwoord);
    }

    [Fact]
    public async Task The_tables_after_a_sweep_are_those_after_the_trigger()
    {
        static void Publish(SourceFolder source) => source
            .Vragen("2026Z90402", aanhangsel: "ah-tk-20252026-9402")
            .Antwoord(9402, vraagnummer: null)
            .Vragen("2026Z90403")
            .Antwoord(9403, "2026Z90403");
        await using var swept = await PolledAsync(Publish);
        await using var triggered = await swept.StartTwinAsync(azurite);
        await triggered.PollAsync();
        await triggered.ProcessAllAsync();

        swept.Clock.Advance(Grace);
        await swept.Sweeper.SweepAsync(None);

        Assert.Equal(await triggered.TablesAsync(), await swept.TablesAsync());
    }

    [Fact]
    public async Task What_the_trigger_has_done_is_struck_off_and_not_looked_at_again()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90404").Vragen("2026Z90405"));
        await pipeline.ProcessAllAsync();
        pipeline.Clock.Advance(Grace);

        var first = await pipeline.Sweeper.SweepAsync(None);
        pipeline.StorageCalls.Clear();
        var second = await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal((2, 2, 0), (first.Bekeken, first.WasAlGedaan, second.Bekeken));
        Assert.Single(pipeline.StorageCalls.Calls);
    }

    [Fact]
    public async Task The_trigger_has_its_chance_first()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90406"));
        pipeline.Clock.Advance(Grace - TimeSpan.FromSeconds(1));

        Assert.Equal(0, (await pipeline.Sweeper.SweepAsync(None)).Bekeken);
    }

    [Fact]
    public async Task A_document_that_fails_is_written_down_with_its_reason_and_holds_up_no_other()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90407").Vragen("2026Z90408"));
        await SpoilAsync(pipeline, "kv-tk-2026Z90407");
        pipeline.Clock.Advance(Grace);

        var result = await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal((1, 1), (result.Gedaan, result.Mislukt));
        var stuck = Assert.Single((await pipeline.Failures.GetAsync(None)).Storingen);
        Assert.Equal(("kv-tk-2026Z90407", StoringenQuery.Verwerken, 1, pipeline.Clock.GetUtcNow().AddMinutes(5)), (stuck.Id, stuck.Soort, stuck.Pogingen, stuck.VolgendePoging));
        Assert.Contains("was not put there by the archive", stuck.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_tried_again_on_a_schedule_that_grows_longer_and_is_forgotten_when_it_succeeds()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90409"));
        var mend = await SpoilAsync(pipeline, "kv-tk-2026Z90409");
        var tries = new List<TimeSpan>();
        var last = pipeline.Clock.GetUtcNow() + Grace;
        pipeline.Clock.Advance(Grace);
        for (var round = 0; round < 3; round++)
        {
            await pipeline.Sweeper.SweepAsync(None);
            var next = (await pipeline.Work.ListFailedAsync(10, None))[0].VolgendePoging;
            tries.Add(next - last);
            last = next;
            pipeline.Clock.Advance(next - pipeline.Clock.GetUtcNow());
        }

        await mend();
        await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal([TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)], tries);
        Assert.Empty((await pipeline.Failures.GetAsync(None)).Storingen);
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90409", None));
    }

    [Fact]
    public async Task A_run_does_a_slice_and_leaves_the_rest_to_the_next()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, Fill, ("Sweep:MaxDocuments", "3"));
        await pipeline.PollAsync();
        pipeline.Clock.Advance(Grace);

        var runs = new List<SweepResult>();
        do
        {
            runs.Add(await pipeline.Sweeper.SweepAsync(None));
        }
        while (runs[^1].MeerTeDoen);

        Assert.Equal([3, 3, 1], runs.Select(run => run.Gedaan));

        static void Fill(SourceFolder source)
        {
            for (var set = 1; set <= 7; set++)
            {
                source.Vragen($"2026Z9042{set}");
            }
        }
    }

    [Fact]
    public async Task Two_sweeps_at_once_end_in_the_same_tables_as_one()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90430").Antwoord(9430, "2026Z90430").Vragen("2026Z90431"));
        await using var twin = await pipeline.StartTwinAsync(azurite);
        await twin.PollAsync();
        await twin.ProcessAllAsync();
        pipeline.Clock.Advance(Grace);

        await Task.WhenAll(pipeline.Sweeper.SweepAsync(None), pipeline.Sweeper.SweepAsync(None));

        Assert.Equal(await twin.TablesAsync(), await pipeline.TablesAsync());
        Assert.Empty(await pipeline.Work.ListDueAsync(pipeline.Clock.GetUtcNow(), 10, None));
    }

    [Fact]
    public async Task A_poll_that_was_cut_off_before_it_could_write_down_its_work_writes_it_down_the_next_time()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90432"));
        await using var lost = await pipeline.StartTwinAsync(azurite);
        await lost.PollAsync();
        await RemoveLedgerAsync(lost);

        await lost.PollAsync();

        Assert.Single(await lost.Work.ListDueAsync(lost.Clock.GetUtcNow() + Grace, 10, None));
    }

    [Fact]
    public async Task A_file_that_was_put_into_the_archive_by_hand_is_looked_after_too()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z90433"));
        await pipeline.IngestAsync("kv-tk-2026Z90433");
        pipeline.Clock.Advance(Grace);

        await pipeline.Sweeper.SweepAsync(None);

        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90433", None));
    }

    [Fact]
    public async Task What_the_trigger_gave_up_is_shown_and_tried_again()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90434"));
        var blob = Assert.Single(await pipeline.ArchivedAsync());

        await pipeline.Poison.TakeAsync($$"""{"Type":"BlobTrigger","FunctionId":"ParsePublication","BlobType":"BlockBlob","ContainerName":"publications","BlobName":"{{blob}}","ETag":"\"0x1\""}""", None);

        var stuck = Assert.Single((await pipeline.Failures.GetAsync(None)).Storingen);
        Assert.Equal(("kv-tk-2026Z90434", 5, blob), (stuck.Id, stuck.Pogingen, stuck.Blob));
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await pipeline.Sweeper.SweepAsync(None);
        Assert.Empty((await pipeline.Failures.GetAsync(None)).Storingen);
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90434", None));
    }

    [Theory]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("""{"BlobName":7}""")]
    [InlineData("""{"BlobName":"kv-tk-2026Z90435/0123456789abcdef.xml"}""")]
    [InlineData("""{"BlobName":"../../geheim"}""")]
    public async Task A_poison_message_that_names_no_blob_of_the_archive_stops_nothing(string message)
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, _ => { });

        await pipeline.Poison.TakeAsync(message, None);

        Assert.Empty((await pipeline.Failures.GetAsync(None)).Storingen);
    }

    private async Task<Pipeline> PolledAsync(Action<SourceFolder> publications)
    {
        var pipeline = await Pipeline.StartAsync(azurite, publications);
        await pipeline.PollAsync();
        return pipeline;
    }

    /// <summary>Puts something in the place of an archived document that the archive never wrote, and gives the way back.</summary>
    private static async Task<Func<Task>> SpoilAsync(Pipeline pipeline, string id)
    {
        var name = (await pipeline.ArchivedAsync()).Single(one => one.StartsWith(id, StringComparison.Ordinal));
        var blob = pipeline.Clients.Container(ContainerNames.Publications).GetBlobClient(name);
        var content = (await blob.DownloadContentAsync()).Value;
        await blob.UploadAsync(BinaryData.FromString("bedorven"), overwrite: true);
        await pipeline.RestartAsync();
        return async () =>
        {
            await blob.UploadAsync(content.Content, new BlobUploadOptions { Metadata = content.Details.Metadata });
            await pipeline.RestartAsync();
        };
    }

    private static async Task RemoveLedgerAsync(Pipeline pipeline)
    {
        var ledger = pipeline.Clients.Table(TableNames.Ledger);
        await foreach (var row in ledger.QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            await ledger.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All);
        }
    }
}
