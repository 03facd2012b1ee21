using Kamervragen.Dossiers;
using Kamervragen.Querying.Filters;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Xunit.Abstractions;

namespace Kamervragen.Ingestion.Tests;

public sealed class Processing(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_question_set_and_its_answer_become_one_dossier()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90301").Antwoord(9301, "2026Z90301"));

        await pipeline.ProcessAllAsync();

        var dossier = await pipeline.Queries.GetAsync("2026Z90301", CancellationToken.None);
        Assert.Equal((Status.Beantwoord, 20), (dossier!.Status, dossier.Dagen));
        Assert.Equal(["Ja, dit is antwoord 1.", "Ja, dit is antwoord 2."], dossier.Vragen.Select(question => question.Antwoord));
    }

    [Fact]
    public async Task Processing_everything_twice_writes_nothing_the_second_time()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90302").Antwoord(9302, "2026Z90302"));
        await pipeline.ProcessAllAsync();
        pipeline.StorageCalls.Clear();

        await pipeline.ProcessAllAsync();

        Assert.DoesNotContain(pipeline.StorageCalls.Calls, call => !call.StartsWith("GET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_in_which_documents_are_processed_cannot_be_seen_in_the_tables(int seed)
    {
        output.WriteLine($"seed {seed}");
        await using var ordered = await PolledAsync(Everything);
        await ordered.ProcessAllAsync();
        await using var shuffled = await ordered.StartTwinAsync(azurite);
        await shuffled.PollAsync();
        var random = new Random(seed);

        await shuffled.ProcessAllAsync(names =>
        {
            var twice = names.Concat(names).ToArray();
            random.Shuffle(twice);
            return twice;
        });

        Assert.Equal(await ordered.TablesAsync(), await shuffled.TablesAsync());
    }

    [Fact]
    public async Task Documents_processed_at_once_end_in_the_same_tables_as_one_after_the_other()
    {
        await using var ordered = await PolledAsync(Everything);
        await ordered.ProcessAllAsync();
        await using var parallel = await ordered.StartTwinAsync(azurite);
        await parallel.PollAsync();
        var names = await parallel.ArchivedAsync();

        await Task.WhenAll(names.Concat(names).Select(name => parallel.Processor.ProcessAsync(name, CancellationToken.None)));

        Assert.Equal(await ordered.TablesAsync(), await parallel.TablesAsync());
    }

    [Fact]
    public async Task An_old_version_that_comes_late_does_not_replace_the_new_one()
    {
        await using var pipeline = await PolledAsync(source => source.Antwoord(9303, "2026Z90303"));
        var old = Assert.Single(await pipeline.ArchivedAsync());
        pipeline.Source.Antwoord(9303, "2026Z90303", modified: "2026-03-01", woord: "Nee");
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();

        var late = await pipeline.Processor.ProcessAsync(old, CancellationToken.None);

        Assert.Equal(ProcessKind.Superseded, late.Kind);
        var dossier = await pipeline.Queries.GetAsync("2026Z90303", CancellationToken.None);
        Assert.StartsWith("Nee", dossier!.Vragen[0].Antwoord, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_number_is_kept_under_its_own_until_the_question_set_names_it()
    {
        await using var pipeline = await PolledAsync(source => source.Antwoord(9304, vraagnummer: null));
        await pipeline.ProcessAllAsync();
        Assert.Null((await pipeline.Queries.GetAsync("ah-tk-20252026-9304", CancellationToken.None))!.Vraagnummer);
        pipeline.Source.Vragen("2026Z90304", modified: "2026-03-01", aanhangsel: "ah-tk-20252026-9304");
        await pipeline.PollAsync();

        await pipeline.ProcessAllAsync();

        var dossier = await pipeline.Queries.GetAsync("2026Z90304", CancellationToken.None);
        Assert.Equal(["Ja, dit is antwoord 1.", "Ja, dit is antwoord 2."], dossier!.Vragen.Select(question => question.Antwoord));
        Assert.Equal("2026Z90304", (await pipeline.Queries.GetAsync("ah-tk-20252026-9304", CancellationToken.None))!.Sleutel);
    }

    [Fact]
    public async Task A_corrected_number_moves_a_document_from_one_dossier_to_the_other()
    {
        await using var pipeline = await PolledAsync(source => source.Antwoord(9305, "2026Z90305"));
        await pipeline.ProcessAllAsync();
        pipeline.Source.Antwoord(9305, "2026Z90306", modified: "2026-03-01");
        await pipeline.PollAsync();

        await pipeline.ProcessAllAsync();

        Assert.Null(await pipeline.Queries.GetAsync("2026Z90305", CancellationToken.None));
        Assert.NotNull(await pipeline.Queries.GetAsync("2026Z90306", CancellationToken.None));
        var page = await pipeline.Lists.GetAsync(new QueryParameters([]), CancellationToken.None);
        Assert.Equal("2026Z90306", Assert.Single(page.Make().Kamervragen).Sleutel);
    }

    [Fact]
    public async Task Question_sets_that_name_each_other_as_answers_do_not_go_round_for_ever()
    {
        await using var pipeline = await PolledAsync(source => source
            .Vragen("2026Z90321", aanhangsel: "kv-tk-2026Z90322")
            .Vragen("2026Z90322", aanhangsel: "kv-tk-2026Z90321"));

        await pipeline.ProcessAllAsync();
        await pipeline.ProcessAllAsync();

        var dossier = await pipeline.Queries.GetAsync("2026Z90321", CancellationToken.None);
        Assert.Equal("kv-tk-2026Z90321", Assert.Single(dossier!.Bronnen).Id);
    }

    [Fact]
    public async Task An_unreadable_version_that_comes_late_does_not_mark_the_readable_one()
    {
        await using var pipeline = await PolledAsync(source => source.GeenKamervraag("ah-tk-20252026-9323"));
        var old = Assert.Single(await pipeline.ArchivedAsync());
        pipeline.Source.Antwoord(9323, "2026Z90323", modified: "2026-03-01");
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync(names => names.Where(name => name != old));

        var late = await pipeline.Processor.ProcessAsync(old, CancellationToken.None);

        Assert.Equal(ProcessKind.Superseded, late.Kind);
        Assert.Empty((await pipeline.HealthAsync()).Onleesbaar);
    }

    [Fact]
    public async Task Of_two_versions_of_the_same_day_the_one_that_was_fetched_later_rules()
    {
        await using var pipeline = await PolledAsync(source => source.Antwoord(9324, "2026Z90324", woord: "Eerst"));
        foreach (var woord in (string[])["Toen", "Eerst", "Nu"])
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(1));
            pipeline.Source.Antwoord(9324, "2026Z90324", woord: woord);
            await pipeline.IngestAsync("ah-tk-20252026-9324");
        }

        await pipeline.ProcessAllAsync(names => names.Reverse());

        var dossier = await pipeline.Queries.GetAsync("2026Z90324", CancellationToken.None);
        Assert.StartsWith("Nu", dossier!.Vragen[0].Antwoord, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blob_that_is_gone_is_no_failure()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90307"));

        var outcome = await pipeline.Processor.ProcessAsync("kv-tk-2026Z90307/0123456789abcdef.xml", CancellationToken.None);

        Assert.Equal(ProcessKind.Gone, outcome.Kind);
    }

    [Fact]
    public async Task The_storage_calls_of_a_publication_are_those_that_the_README_lists()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90308"));
        await pipeline.ProcessAllAsync();
        pipeline.Source.Antwoord(9308, "2026Z90308", modified: "2026-03-01");
        pipeline.StorageCalls.Clear();

        await pipeline.PollAsync();
        var polling = Summarize(pipeline.StorageCalls.Calls);
        var processing = await CallsOfProcessingAsync(pipeline, "ah-tk-20252026-9308");

        Assert.Equal(
            ["1 GET Ledger row", "1 GET Ledger query", "1 PUT metadata", "1 PUT publications", "1 POST batch"],
            polling);
        Assert.Equal(
            ["1 POST Documenten", "1 POST Publicaties", "2 POST batch", "1 PUT Kamervragen row", "1 PUT Documenten row"],
            processing);
    }

    [Fact]
    public async Task The_storage_calls_of_an_answer_to_a_set_that_another_process_filed_are_those_that_the_README_lists()
    {
        await using var pipeline = await PolledAsync(source => source.Vragen("2026Z90309"));
        await pipeline.ProcessAllAsync();
        await pipeline.RestartAsync();
        pipeline.Source.Antwoord(9309, "2026Z90309", modified: "2026-03-01");
        await pipeline.PollAsync();
        pipeline.StorageCalls.Clear();

        var processing = await CallsOfProcessingAsync(pipeline, "ah-tk-20252026-9309");

        Assert.Equal(
            [
                "1 POST Documenten", "1 POST Publicaties", "1 GET VraagAntwoorden query", "1 GET Publicaties query", "1 GET publications", "1 GET metadata",
                "2 POST batch", "1 GET Kamervragen row", "2 GET Wijzigingen row", "1 PUT Kamervragen row", "1 PUT Documenten row",
            ],
            processing);
    }

    private static async Task<List<string>> CallsOfProcessingAsync(Pipeline pipeline, string id)
    {
        var name = (await pipeline.ArchivedAsync()).Single(name => name.StartsWith(id + "/", StringComparison.Ordinal));
        pipeline.StorageCalls.Clear();
        await pipeline.Processor.ProcessAsync(name, CancellationToken.None);
        return Summarize(pipeline.StorageCalls.Calls);
    }

    private static void Everything(SourceFolder source) => source
        .Vragen("2026Z90311", aantal: 3)
        .Antwoord(9311, "2026Z90311", aantal: 3)
        .Vragen("2026Z90312", aanhangsel: "ah-tk-20252026-9312")
        .Antwoord(9312, vraagnummer: null)
        .Antwoord(9313, "2026Z90311", aantal: 1, woord: "Misschien")
        .Vragen("2026Z90313");

    private async Task<Pipeline> PolledAsync(Action<SourceFolder> publications)
    {
        var pipeline = await Pipeline.StartAsync(azurite, publications);
        await pipeline.PollAsync();
        return pipeline;
    }

    /// <summary>Consecutive calls of one kind to one place, as "2 GET publications".</summary>
    private static List<string> Summarize(IEnumerable<string> calls)
    {
        var kinds = new List<(string Kind, int Count)>();
        foreach (var kind in calls.Select(KindOf))
        {
            var index = kinds.FindIndex(known => known.Kind == kind);
            if (index >= 0)
            {
                kinds[index] = (kind, kinds[index].Count + 1);
            }
            else
            {
                kinds.Add((kind, 1));
            }
        }

        return [.. kinds.Select(kind => $"{kind.Count} {kind.Kind}")];
    }

    private static string KindOf(string call)
    {
        var (method, place) = (call[..call.IndexOf(' ', StringComparison.Ordinal)], call[(call.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        if (place.StartsWith("$batch", StringComparison.Ordinal))
        {
            return $"{method} batch";
        }

        var table = TableNames.All.FirstOrDefault(name => place.StartsWith(name + "(", StringComparison.Ordinal));
        return table is null
            ? $"{method} {place.Split('/', '?')[0]}"
            : $"{method} {table} {(place.StartsWith(table + "()", StringComparison.Ordinal) ? "query" : "row")}";
    }
}
