using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Kamervragen.Parsing;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.EndToEnd.Tests;

public sealed class RunningThePipeline
{
    private const int DemoDocuments = 15;

    [Fact]
    public async Task The_demo_publications_are_in_the_tables_soon_after_the_start_and_can_be_asked_for()
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path);
        await pipeline.SettledAsync(DemoDocuments);

        var page = await pipeline.GetAsync("/api/kamervragen?jaar=2025");

        Assert.Contains("ListKamervragen", pipeline.Output, StringComparison.Ordinal);
        Assert.NotEmpty(page.GetProperty("kamervragen").EnumerateArray());
    }

    [Fact]
    public async Task The_address_of_a_document_works_for_an_id_with_a_slash()
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path);
        await pipeline.ListeningAsync();
        await ArchiveAsync(await File.ReadAllTextAsync(data["storage.txt"]), "kv/tk-2026Z90999");

        var publication = await WaitFor.ValueAsync(
            () => pipeline.Http.GetAsync(new Uri("/api/publicaties/kv%2Ftk-2026Z90999", UriKind.Relative)),
            answer => answer.IsSuccessStatusCode,
            TimeSpan.FromSeconds(30));

        var provenance = await publication.Content.ReadFromJsonAsync<JsonElement>();
        using var document = await pipeline.Http.GetAsync(new Uri(provenance.GetProperty("document").GetString()!, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
    }

    [Fact]
    public async Task A_second_start_finds_everything_done_and_writes_no_row_again()
    {
        using var data = new TemporaryFolder();
        await using (var first = PipelineProcess.Start(data.Path))
        {
            await first.SettledAsync(DemoDocuments);
        }

        await using var second = PipelineProcess.Start(data.Path);
        await second.ListeningAsync();
        var storage = await File.ReadAllTextAsync(data["storage.txt"]);
        var started = await PolledAtAsync(second, after: DateTimeOffset.MinValue);
        await PolledAtAsync(second, after: started);

        Assert.Empty(second.ProcessedDocuments());
        Assert.Equal(DemoDocuments, (await TableDump.ReadAsync(storage, [TableNames.Documenten])).Count(row => row.Contains("Verwerkt=True", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_misspelt_setting_is_told_and_one_that_is_right_is_not()
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(
            data.Path,
            environment: null,
            "--Koop:Since=2026-01-01",
            "--Koop:Sinds=2026-01-01",
            "--Sweep:Grace=00:05:00",
            "--Recheck:MaxSets=50",
            "--Host:BlobScanInterval=00:00:01",
            "--Logging:LogLevel:Default=Information");
        await pipeline.ListeningAsync();

        await WaitFor.ValueAsync(() => Task.FromResult(pipeline.Output), output => output.Contains("'Koop:Sinds'", StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        Assert.Single(pipeline.Output.Split('\n'), line => line.Contains("Nothing asks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_C_stops_it_and_everything_it_started_within_five_seconds()
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path);
        var address = await pipeline.ListeningAsync();

        var took = await pipeline.InterruptAsync();

        Assert.True(took < TimeSpan.FromSeconds(5), $"It took {took}.");
        Assert.Equal(0, pipeline.ExitCode);
        Assert.False(File.Exists(data["storage.txt"]));
        await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.Http.GetAsync(new Uri(address, "/api/gezondheid")));
    }

    [Fact]
    public async Task A_busy_port_gets_one_sentence()
    {
        using var data = new TemporaryFolder();
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        await using var pipeline = PipelineProcess.Start(data.Path, environment: null, $"--Host:Port={((IPEndPoint)busy.LocalEndpoint).Port}");

        await pipeline.WaitForExitAsync();

        AssertOneSentence(pipeline, "port");
    }

    [Theory]
    [InlineData("--Koop:RequestsPerSecond=abc", "Koop:RequestsPerSecond")]
    [InlineData("--Koop:BaseAddress=http://example.org", "Koop:BaseAddress")]
    [InlineData("--Koop:OverlapDays=100", "Koop:OverlapDays")]
    [InlineData("--Koop:Since=yesterday", "Koop:Since")]
    [InlineData("--Koop:PollSchedule=nonsense", "nonsense")]
    [InlineData("--Storage=nonsense", "Storage")]
    public async Task A_setting_that_cannot_work_gets_one_sentence(string argument, string named)
    {
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path, environment: null, argument);

        await pipeline.WaitForExitAsync();

        AssertOneSentence(pipeline, named);
    }

    [Fact]
    public async Task A_missing_node_gets_one_sentence()
    {
        using var data = new TemporaryFolder();
        using var empty = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path, new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = empty.Path });

        await pipeline.WaitForExitAsync();

        AssertOneSentence(pipeline, "Node.js");
    }

    [SkippableFact]
    public async Task All_nine_real_publications_go_the_whole_way()
    {
        var corpus = SharedFolder.Require("corpus", "publications");
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path, environment: null, $"--Koop:Publications={corpus}");
        await pipeline.SettledAsync(9);

        var dossier = await pipeline.GetAsync("/api/kamervragen/2021Z09739");

        Assert.Equal(9, dossier.GetProperty("vragen").GetArrayLength());
        Assert.All(dossier.GetProperty("vragen").EnumerateArray(), pair => Assert.False(string.IsNullOrWhiteSpace(pair.GetProperty("antwoord").GetString())));
        Assert.Equal(["Van Weyenberg", "Romke de Jong", "Kat"], Texts(dossier, "indieners", "naam"));
        Assert.Equal(["D66", "D66", "D66"], Texts(dossier, "indieners", "partij"));
        Assert.Equal(["Koolmees"], Texts(dossier, "beantwoordDoor", "naam"));
        Assert.Equal(["SZW"], Texts(dossier, "beantwoordDoor", "afkorting"));
        Assert.Equal(("2021-06-03", "2021-06-21", 18), (dossier.GetProperty("ingediend").GetString(), dossier.GetProperty("beantwoord").GetString(), dossier.GetProperty("dagen").GetInt32()));
    }

    [SkippableFact]
    public async Task The_record_that_the_project_was_asked_to_serve_comes_out_whole()
    {
        var publications = SharedFolder.Require("seeds", "publications");
        var notice = SharedFolder.Require("seeds", "mededeling-2024Z02569.txt");
        using var data = new TemporaryFolder();
        await using var pipeline = PipelineProcess.Start(data.Path);
        await pipeline.ListeningAsync();
        var storage = await File.ReadAllTextAsync(data["storage.txt"]);

        var ingest = await CommandLine.RunAsync("ingest", publications, "--wait", "--storage", storage);

        Assert.True(ingest.ExitCode == 0, ingest.Output + ingest.Errors);
        var dossier = await pipeline.GetAsync("/api/kamervragen/2024Z02569");
        Assert.Equal(13, dossier.GetProperty("vragen").GetArrayLength());
        Assert.All(dossier.GetProperty("vragen").EnumerateArray().Take(3), pair => Assert.Equal(["1", "2", "3"], pair.GetProperty("antwoordGroep").EnumerateArray().Select(number => number.GetString())));
        Assert.Equal(["2024-03-08"], Texts(dossier, "mededelingen", "datum"));
        Assert.Equal(("2024-03-28", 42), (dossier.GetProperty("beantwoord").GetString(), dossier.GetProperty("dagen").GetInt32()));
        Assert.Equal(["GroenLinks-PvdA", "Nieuw Sociaal Contract"], Texts(dossier, "indieners", "partij"));
        Assert.Equal(2, dossier.GetProperty("rubrieken").GetArrayLength());
        await AssertChangesNothingAsync(pipeline, storage, notice, dossier);
    }

    private static async Task AssertChangesNothingAsync(PipelineProcess pipeline, string storage, string notice, JsonElement before)
    {
        var ingest = await CommandLine.RunAsync("ingest", notice, "--wait", "--storage", storage);

        Assert.True(ingest.ExitCode == 0, ingest.Output + ingest.Errors);
        var after = await pipeline.GetAsync("/api/kamervragen/2024Z02569");
        Assert.Equal(4, after.GetProperty("bronnen").GetArrayLength());
        Assert.Equal(1, after.GetProperty("mededelingen").GetArrayLength());
        Assert.Equal(2, after.GetProperty("mededelingen")[0].GetProperty("documenten").GetArrayLength());
        foreach (var property in before.EnumerateObject().Where(property => property.Name is not ("bronnen" or "mededelingen")))
        {
            Assert.Equal(property.Value.GetRawText(), after.GetProperty(property.Name).GetRawText());
        }
    }

    private static async Task ArchiveAsync(string storage, string id)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [StorageClientsFactory.ConnectionName] = storage })
            .Build();
        var entry = new ArchiveEntry
        {
            Id = id,
            Formaat = Formaat.Tekst,
            Document = "Geen kamervraag, maar wel een document."u8.ToArray(),
            Gewijzigd = DateTimeOffset.UnixEpoch,
            Opgehaald = DateTimeOffset.UnixEpoch,
        };
        await new PublicationArchive(StorageClientsFactory.Create(configuration)).StoreAsync(entry, CancellationToken.None);
    }

    private static async Task<DateTimeOffset> PolledAtAsync(PipelineProcess pipeline, DateTimeOffset after)
    {
        var health = await WaitFor.ValueAsync(
            () => pipeline.GetAsync("/api/gezondheid"),
            state => state.TryGetProperty("laatsteGeslaagdePoll", out var moment) && moment.GetDateTimeOffset() > after,
            TimeSpan.FromMinutes(1));
        return health.GetProperty("laatsteGeslaagdePoll").GetDateTimeOffset();
    }

    private static IEnumerable<string?> Texts(JsonElement dossier, string list, string property) =>
        dossier.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(property).GetString());

    private static void AssertOneSentence(PipelineProcess pipeline, string about)
    {
        Assert.Equal(1, pipeline.ExitCode);
        var last = pipeline.Output.Split('\n')[^1];
        Assert.Contains(about, last, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", pipeline.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", pipeline.Output, StringComparison.Ordinal);
    }
}
