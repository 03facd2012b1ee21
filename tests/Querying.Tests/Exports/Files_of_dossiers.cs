using System.Globalization;
using System.IO.Pipelines;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Exports;
using Kamervragen.Querying.Pages;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Exports;

public sealed class Files_of_dossiers(AzuriteFixture azurite) : ExportTest(azurite)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Say_what_the_dossiers_say(int seed)
    {
        var random = new Random(seed);
        var dossiers = Enumerable.Range(1, 12).Select(nr => Willekeurig.Dossier(random, $"2031Z{nr:D5}")).ToList();
        foreach (var dossier in dossiers.OrderBy(_ => random.Next()))
        {
            await StoreAsync(dossier);
        }

        var pairs = dossiers.SelectMany(dossier => dossier.Vragen.Select(question => (Dossier: dossier, Question: question))).ToList();
        var csv = await CsvAsync("vraagantwoorden");
        var json = await NdjsonAsync("vraagantwoorden");

        Assert.Equal(
            pairs.Select(pair => (pair.Dossier.Sleutel, Nr: pair.Question.Volgnummer.ToString(CultureInfo.InvariantCulture), Cell(pair.Question.Vraag), Cell(pair.Question.Antwoord), Cell(pair.Dossier.Titel))),
            csv.Select(line => (line["Sleutel"], Nr: line["Volgnummer"], line["Vraag"], line["Antwoord"], line["Titel"])));
        Assert.Equal(
            pairs.Select(pair => (pair.Dossier.Sleutel, pair.Question.Vraag, pair.Question.Antwoord)),
            json.Select(line => (line.GetProperty("sleutel").GetString()!, Text(line, "vraag"), Text(line, "antwoord"))));
        Assert.Equal(dossiers.Select(dossier => dossier.Sleutel), (await CsvAsync("kamervragen")).Select(line => line["Sleutel"]));
    }

    [Fact]
    public async Task Hold_only_what_fits_the_filter()
    {
        await StoreAsync("2031Z00001");
        await StoreAsync(Dossier("2031Z00002") with { Ministeries = [new Ministerie("Financiën", "FIN", "fin")] });

        Assert.Equal(["2031Z00002"], (await CsvAsync("kamervragen", "?ministerie=fin")).Select(line => line["Sleutel"]));
        Assert.Equal(["2031Z00002", "2031Z00002"], (await CsvAsync("vraagantwoorden", "?ministerie=fin")).Select(line => line["Sleutel"]));
    }

    [Fact]
    public async Task Tell_how_long_open_sets_have_been_waiting_on_the_day_of_the_export()
    {
        await StoreAsync(Dossier("2024Z00001") with { Ingediend = new DateOnly(2024, 2, 1), Termijn = new DateOnly(2024, 2, 22) });

        var line = Assert.Single(await CsvAsync("kamervragen"));

        Assert.Equal(new DateOnly(2024, 3, 15), Today.InTheNetherlands(Clock));
        Assert.Equal(("43", "22"), (line["DagenOpen"], line["DagenTeLaat"]));
    }

    [Fact]
    public async Task Of_nothing_have_a_header_and_no_line()
    {
        Assert.Empty(await CsvAsync("kamervragen", "?titel=bestaatniet"));
        Assert.Empty(await FileAsync("vraagantwoorden.ndjson"));
    }

    [Fact]
    public async Task Of_question_sets_read_no_table_but_for_the_changes()
    {
        await StoreAsync("2031Z00001");
        await FileAsync("kamervragen.csv");

        Assert.Equal(1, await CallsOfAsync(() => FileAsync("kamervragen.csv")));
    }

    [Fact]
    public async Task Of_questions_take_a_call_for_a_thousand_rows_and_one_for_the_changes()
    {
        foreach (var nr in Enumerable.Range(1, 30))
        {
            await StoreAsync(Dossier($"2031Z{nr:D5}"));
        }

        await FileAsync("kamervragen.csv");

        Assert.Equal(2, await CallsOfAsync(() => FileAsync("vraagantwoorden.csv")));
    }

    [Fact]
    public async Task That_cannot_be_finished_fail_and_do_not_end_early()
    {
        await StoreAsync(Dossier("2031Z00001"));
        await StoreAsync(Dossier("2031Z00002"));
        await Get<StorageClients>().Table(TableNames.VraagAntwoorden).DeleteEntityAsync("2031Z00002", "001");

        await Assert.ThrowsAsync<InvalidOperationException>(() => FileAsync("vraagantwoorden.csv"));
    }

    [Fact]
    public async Task Wait_for_a_receiver_who_is_slow()
    {
        var text = new string('a', 20_000);
        foreach (var nr in Enumerable.Range(1, 40))
        {
            await StoreAsync(Dossier($"2031Z{nr:D5}") with { Vragen = [new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = text }] });
        }

        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 100_000, resumeWriterThreshold: 50_000, useSynchronizationContext: false));
        var done = 0;
        var writing = (await OpenAsync("vraagantwoorden.csv")).WriteAsync(pipe.Writer, new Recorder(progress => done = progress.Done), None);
        await WaitFor.ValueAsync(() => Task.FromResult(Volatile.Read(ref done)), count => count >= 3, TimeSpan.FromSeconds(20));

        Assert.False(writing.IsCompleted);
        Assert.InRange(done, 3, 12);
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public async Task Have_another_version_after_a_change_on_another_day_and_for_another_filter()
    {
        await StoreAsync(Dossier("2031Z00001"));
        var versions = new List<string> { (await OpenAsync("kamervragen.csv")).Version };
        Assert.Equal(versions[0], (await OpenAsync("kamervragen.csv")).Version);

        versions.Add((await OpenAsync("kamervragen.ndjson")).Version);
        versions.Add((await OpenAsync("kamervragen.csv", "?jaar=2031")).Version);
        await StoreAsync(Dossier("2031Z00001") with { Titel = "Het weer openen van de Vliet" });
        versions.Add((await OpenAsync("kamervragen.csv")).Version);
        Clock.Advance(TimeSpan.FromDays(1));
        versions.Add((await OpenAsync("kamervragen.csv")).Version);

        Assert.Equal(versions.Count, versions.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task With_a_parameter_that_no_filter_has_are_refused() =>
        Assert.StartsWith("De parameter 'limit' bestaat niet", (await Assert.ThrowsAsync<BadQueryException>(() => FileAsync("kamervragen.csv", "?limit=3"))).Message, StringComparison.Ordinal);

    private static Kamervraag Dossier(string sleutel) => new()
    {
        Sleutel = sleutel,
        Titel = "Het dempen van de Vliet bij Waterwijk",
        Vragen =
        [
            new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = "Klopt dit?", VraagGroep = ["1"], Antwoord = "Ja.", AntwoordGroep = ["1"] },
            new VraagAntwoord { Volgnummer = 2, Nummer = "2", Vraag = "Waarom?", VraagGroep = ["2"] },
        ],
    };

    private static string Cell(string? text) => text is null ? "" : Hostile.Cell(text);

    private static string? Text(System.Text.Json.JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed class Recorder(Action<ExportProgress> record) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value) => record(value);
    }
}
