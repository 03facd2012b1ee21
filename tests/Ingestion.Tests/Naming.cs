using Kamervragen.Dossiers;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Kamervragen.Ingestion.Tests;

/// <summary>A question set names its answers. What a later version of it says counts, also where it says less.</summary>
public sealed class Naming(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const string Vraagnummer = "2026Z90391";
    private const string Antwoord = "ah-tk-20252026-9391";

    [Fact]
    public async Task An_answer_that_its_question_set_no_longer_names_goes_back_to_its_own_number()
    {
        await using var pipeline = await PolledAsync(Named);
        await pipeline.ProcessAllAsync();
        NoLongerNamed(pipeline.Source);
        await pipeline.PollAsync();

        await pipeline.ProcessAllAsync();

        await AssertApartAsync(pipeline);
    }

    [Fact]
    public async Task A_set_that_names_another_answer_instead_gets_that_one()
    {
        await using var pipeline = await PolledAsync(source => Named(source).Antwoord(9392, vraagnummer: null, woord: "Nee"));
        await pipeline.ProcessAllAsync();
        pipeline.Source.Vragen(Vraagnummer, modified: "2026-03-01", aanhangsel: "ah-tk-20252026-9392");
        await pipeline.PollAsync();

        await pipeline.ProcessAllAsync();

        var dossier = await pipeline.Queries.GetAsync(Vraagnummer, CancellationToken.None);
        Assert.Equal(["Nee, dit is antwoord 1.", "Nee, dit is antwoord 2."], dossier!.Vragen.Select(question => question.Antwoord));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task The_order_in_which_versions_are_processed_does_not_matter(int seed)
    {
        output.WriteLine($"seed {seed}");
        await using var pipeline = await PolledAsync(Named);
        NoLongerNamed(pipeline.Source);
        await pipeline.PollAsync();
        var random = new Random(seed);

        await pipeline.ProcessAllAsync(names =>
        {
            var twice = names.Concat(names).ToArray();
            random.Shuffle(twice);
            return twice;
        });

        await AssertApartAsync(pipeline);
    }

    [Fact]
    public async Task A_version_that_was_told_of_while_the_later_one_was_processed_takes_back_what_it_said()
    {
        await using var pipeline = await PolledAsync(Named);
        await pipeline.ProcessAllAsync();
        var old = (await pipeline.ArchivedAsync()).Single(name => name.StartsWith("kv-", StringComparison.Ordinal));
        NoLongerNamed(pipeline.Source);
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();

        // What a process leaves behind that read the set before the later version and told the answer after it.
        var answer = await pipeline.Documents.GetAsync(Antwoord, CancellationToken.None);
        await pipeline.Documents.TryWriteAsync(answer with { Geleerd = [new Les(Vraagnummer, $"kv-tk-{Vraagnummer}")], Verwerkt = false }, CancellationToken.None);
        await pipeline.Processor.ProcessAsync(old, CancellationToken.None);

        await AssertApartAsync(pipeline);
    }

    [Fact]
    public async Task Cut_off_at_any_call_to_storage_and_done_again_it_ends_the_same()
    {
        await using var pipeline = await PolledAsync(Named);
        await pipeline.ProcessAllAsync();
        NoLongerNamed(pipeline.Source);
        await pipeline.PollAsync();
        var later = (await pipeline.ArchivedAsync()).Where(name => name.StartsWith("kv-", StringComparison.Ordinal)).ToList();
        for (var calls = 0; await IsCutOffAsync(pipeline, later, calls); calls++)
        {
            output.WriteLine($"cut off after {calls} calls");
        }

        await AssertApartAsync(pipeline);
    }

    private static SourceFolder Named(SourceFolder source) => source.Vragen(Vraagnummer, aanhangsel: Antwoord).Antwoord(9391, vraagnummer: null);

    private static void NoLongerNamed(SourceFolder source) => source.Vragen(Vraagnummer, modified: "2026-03-01");

    /// <summary>Processes blobs in a process whose storage fails for good after so many calls.</summary>
    private static async Task<bool> IsCutOffAsync(Pipeline pipeline, IEnumerable<string> names, int calls)
    {
        using var storage = new DyingStorage(calls);
        await using var process = pipeline.AnotherProcess(storage, pipeline.Clock);
        try
        {
            foreach (var name in names)
            {
                await process.GetRequiredService<PublicationProcessor>().ProcessAsync(name, CancellationToken.None);
            }

            return false;
        }
        catch (Exception exception) when (exception is Azure.RequestFailedException or AggregateException or HttpRequestException)
        {
            return true;
        }
    }

    private static async Task AssertApartAsync(Pipeline pipeline)
    {
        var dossier = await pipeline.Queries.GetAsync(Vraagnummer, CancellationToken.None);
        Assert.Equal((Status.Open, $"kv-tk-{Vraagnummer}"), (dossier!.Status, Assert.Single(dossier.Bronnen).Id));
        Assert.Equal(Antwoord, (await pipeline.Queries.GetAsync(Antwoord, CancellationToken.None))!.Sleutel);
    }

    private async Task<Pipeline> PolledAsync(Func<SourceFolder, SourceFolder> publications)
    {
        var pipeline = await Pipeline.StartAsync(azurite, source => publications(source));
        await pipeline.PollAsync();
        return pipeline;
    }

    private sealed class DyingStorage(int calls) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _left = calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Decrement(ref _left) >= 0
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The process has ended.");
    }
}
