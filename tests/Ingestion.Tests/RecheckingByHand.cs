using Kamervragen.Testing;
using KoopReplica;

namespace Kamervragen.Ingestion.Tests;

/// <summary>A person can ask for sets apart from the round.</summary>
public sealed class RecheckingByHand(AzuriteFixture azurite) : RecheckingTests(azurite)
{
    [Fact]
    public async Task A_person_can_ask_for_any_set_at_any_time_apart_from_the_round()
    {
        await using var pipeline = await TakenInAsync(
            source => source.Vragen("2026Z91147").Antwoord(91147, "2026Z91147").Vragen("2026Z91148", modified: "1999-05-01").Vragen("2026Z91149"));

        var result = await pipeline.Rechecker.AskAsync(["2026Z91147", "2026Z91148", "2026Z91150"], None);
        await SweepAsync(pipeline);
        var round = await pipeline.Rechecker.RunAsync(None);

        Assert.Equal((3, 1), (result.Gevraagd, result.Nieuw));
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z91148", None));
        Assert.Equal(2, round.Gevraagd);
    }

    [Fact]
    public async Task A_person_is_told_that_the_source_fails()
    {
        await using var pipeline = await TakenInAsync(source => source.Vragen("2026Z91151"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(503));

        await Assert.ThrowsAsync<HistoryStoppedException>(() => pipeline.Rechecker.AskAsync(["2026Z91151"], None));
    }
}
