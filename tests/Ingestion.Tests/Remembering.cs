using Kamervragen.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamervragen.Ingestion.Tests;

/// <summary>A process remembers the dossiers that it committed last. What others did to them since must not be lost by that.</summary>
public sealed class Remembering(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Vraagnummer = "2026Z90381";

    [Fact]
    public async Task An_answer_to_a_set_that_another_process_has_changed_since_joins_what_that_one_added()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen(Vraagnummer, aantal: 2));
        await pipeline.ProcessAllAsync();
        pipeline.Source.Antwoord(9381, Vraagnummer, aantal: 1, woord: "Eerst").Antwoord(9382, Vraagnummer, aantal: 2, woord: "Later");
        await pipeline.PollAsync();

        await using var other = Another(pipeline);
        await ProcessAsync(other, pipeline, "ah-tk-20252026-9381");
        await ProcessAsync(pipeline.Processor, pipeline, "ah-tk-20252026-9382");

        var dossier = await pipeline.Queries.GetAsync(Vraagnummer, CancellationToken.None);
        Assert.Equal(
            ["ah-tk-20252026-9381", "ah-tk-20252026-9382", $"kv-tk-{Vraagnummer}"],
            dossier!.Bronnen.Select(bron => bron.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_document_that_another_process_took_out_of_a_set_is_not_put_back()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen(Vraagnummer).Vragen("2026Z90382").Antwoord(9383, Vraagnummer));
        await pipeline.ProcessAllAsync();
        pipeline.Source.Antwoord(9383, "2026Z90382", modified: "2026-03-02").Antwoord(9384, Vraagnummer);
        await pipeline.PollAsync();

        await using var other = Another(pipeline);
        await ProcessAsync(other, pipeline, "ah-tk-20252026-9383");
        await ProcessAsync(pipeline.Processor, pipeline, "ah-tk-20252026-9384");

        var dossier = await pipeline.Queries.GetAsync(Vraagnummer, CancellationToken.None);
        Assert.Equal(
            ["ah-tk-20252026-9384", $"kv-tk-{Vraagnummer}"],
            dossier!.Bronnen.Select(bron => bron.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_changes_of_two_processes_that_take_turns_at_a_set_are_numbered_without_gaps()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen(Vraagnummer, aantal: 2));
        await pipeline.ProcessAllAsync();
        await using var other = Another(pipeline);
        for (var number = 9385; number < 9391; number++)
        {
            pipeline.Source.Antwoord(number, Vraagnummer, aantal: 1, woord: $"Antwoord {number}");
            await pipeline.PollAsync();
            await ProcessAsync(number % 2 == 0 ? pipeline.Processor : other.GetRequiredService<PublicationProcessor>(), pipeline, $"ah-tk-20252026-{number}");
        }

        var changes = await pipeline.Changes.ListAsync(0, 100, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 7).Select(number => (long)number), changes.Select(change => change.Nummer));
        Assert.Equal(7, (await pipeline.Queries.GetAsync(Vraagnummer, CancellationToken.None))!.Bronnen.Count);
    }

    [Fact]
    public void A_decision_about_a_document_that_is_in_the_commit_already_is_not_undone_by_an_earlier_one()
    {
        var commit = CommittedDossier.Of(new() { Sleutel = Vraagnummer }, [Filed(volgorde: 3, "nieuw.xml")]);

        Assert.Null(commit.With(Filed(volgorde: 1, "oud.xml")));
        Assert.Equal("nieuwer.xml", Assert.Single(commit.With(Filed(volgorde: 4, "nieuwer.xml"))!).BlobName);
    }

    private static Storage.FiledPublication Filed(int volgorde, string blobName) => new()
    {
        Sleutel = Vraagnummer,
        Id = "ah-tk-20252026-9381",
        Soort = Parsing.Soort.Antwoord,
        Formaat = Parsing.Formaat.Xml,
        BlobName = blobName,
        Versie = "0123456789abcdef",
        Gewijzigd = DateTimeOffset.UnixEpoch,
        Opgehaald = DateTimeOffset.UnixEpoch,
        Volgorde = volgorde,
    };

    private static ServiceProvider Another(Pipeline pipeline) => pipeline.AnotherProcess(new SocketsHttpHandler(), pipeline.Clock);

    private static Task ProcessAsync(ServiceProvider process, Pipeline pipeline, string id) =>
        ProcessAsync(process.GetRequiredService<PublicationProcessor>(), pipeline, id);

    private static async Task ProcessAsync(PublicationProcessor processor, Pipeline pipeline, string id)
    {
        foreach (var name in (await pipeline.ArchivedAsync()).Where(name => name.StartsWith(id + "/", StringComparison.Ordinal)))
        {
            await processor.ProcessAsync(name, CancellationToken.None);
        }
    }

    private async Task<Pipeline> PolledAsync(Action<SourceFolder> publications)
    {
        var pipeline = await Pipeline.StartAsync(azurite, publications);
        await pipeline.PollAsync();
        return pipeline;
    }
}
