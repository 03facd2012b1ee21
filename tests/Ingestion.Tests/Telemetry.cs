using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Kamervragen.Koop;
using Kamervragen.Querying.Filters;
using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Kamervragen.Ingestion.Tests;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "telemetry";
}

/// <summary>What a person who runs the pipeline can see of it. Meters belong to the process, so nothing else runs meanwhile.</summary>
[Collection(TelemetryCollection.Name)]
public sealed partial class Telemetry(AzuriteFixture azurite)
{
    private static string Operations => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "operations.md"));

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Counts_polls_and_documents_by_what_they_came_to()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91001").Antwoord(91001, "2026Z91001"));
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Document, ReplicaFault.Status(404), id: "kv-tk-2026Z91001");

        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        await pipeline.ProcessAllAsync();

        Assert.Equal(1, readings.Sum("kamervragen.polls outcome=complete"));
        Assert.Equal((1, 1), (readings.Sum("kamervragen.documents outcome=new"), readings.Sum("kamervragen.documents outcome=parked")));
        Assert.Equal((1, 1), (readings.Sum("kamervragen.processed outcome=processed"), readings.Sum("kamervragen.processed outcome=already-processed")));
        Assert.Equal(1, readings.Sum("kamervragen.changes"));
    }

    [Fact]
    public async Task Counts_a_poll_that_failed_and_shows_the_lag_growing()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91002"));
        await pipeline.PollAsync();
        var fresh = readings.Read("kamervragen.poll.lag");
        pipeline.Replica.Faults.Add(ReplicaRequestKind.Search, ReplicaFault.Status(500));
        pipeline.Clock.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<PollFailedException>(pipeline.PollAsync);

        Assert.Equal((0, 7200), (fresh, readings.Read("kamervragen.poll.lag")));
        Assert.Equal(1, readings.Sum("kamervragen.polls outcome=failed"));
    }

    [Fact]
    public async Task Counts_what_the_sweep_looked_after_and_what_failed()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91003").Antwoord(91003, "2026Z91003"));
        await pipeline.PollAsync();
        await pipeline.Clients.Container(ContainerNames.Publications).UploadBlobAsync("vreemd.txt", BinaryData.FromString("Geen publicatie."));
        await pipeline.Work.WriteAsync(
            new Werk { BlobName = "vreemd.txt", Id = "vreemd.txt", Sinds = pipeline.Clock.GetUtcNow(), VolgendePoging = pipeline.Clock.GetUtcNow() }, None);
        await pipeline.Processor.ProcessAsync((await pipeline.ArchivedAsync()).First(name => name.StartsWith("ah", StringComparison.Ordinal)), None);
        pipeline.Clock.Advance(TimeSpan.FromMinutes(20));

        await pipeline.Sweeper.SweepAsync(None);

        Assert.Equal(
            (1, 1, 1, 1),
            (readings.Sum("kamervragen.swept outcome=done-before"), readings.Sum("kamervragen.swept outcome=done"), readings.Sum("kamervragen.swept outcome=failed"), readings.Sum("kamervragen.processed outcome=failed")));
    }

    [Fact]
    public async Task Shows_the_match_rate_of_what_is_answered()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91004").Antwoord(91004, "2026Z91004"));
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();

        await pipeline.Lists.GetAsync(new QueryParameters([KeyValuePair.Create("jaar", new StringValues("2026"))]), None);

        Assert.Equal(1, readings.Read("kamervragen.match.rate"));
    }

    [Fact]
    public async Task Times_the_source_and_storage_by_what_is_asked_and_never_by_key()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91005").Antwoord(91005, vraagnummer: null));
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();

        var series = readings.Series.ToList();
        Assert.Contains("kamervragen.source.duration host=127.0.0.1 kind=search status=200", series);
        Assert.Contains("kamervragen.source.duration host=127.0.0.1 kind=xml status=200", series);
        Assert.Contains("kamervragen.source.duration host=127.0.0.1 kind=metadata status=200", series);
        Assert.Contains("kamervragen.storage.calls service=blob operation=write status=201", series);
        Assert.Contains("kamervragen.storage.calls service=table operation=transaction status=202", series);
        Assert.Contains("kamervragen.storage.calls service=table operation=query status=200", series);
        Assert.Contains("kamervragen.storage.duration service=table operation=read status=404", series);
        Assert.DoesNotContain(series, one => one.Contains("91005", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follows_a_document_from_the_poll_to_its_row()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91006"));
        await pipeline.PollAsync();
        await pipeline.RestartAsync();
        await pipeline.ProcessAllAsync();

        var poll = Span(readings, "poll");
        var process = Span(readings, "process");
        Assert.Equal([poll.SpanId, poll.SpanId], [Span(readings, "fetch").ParentSpanId, Span(readings, "archive").ParentSpanId]);
        Assert.Equal(("kv-tk-2026Z91006", "2026Z91006"), (process.GetTagItem("kamervragen.document"), process.GetTagItem("kamervragen.dossier")));
        Assert.Equal((poll.TraceId, poll.SpanId), (process.Links.Single().Context.TraceId, process.Links.Single().Context.SpanId));
        Assert.Equal([process.SpanId, process.SpanId], [Span(readings, "commit").ParentSpanId, Span(readings, "announce").ParentSpanId]);
        Assert.Equal("2026Z91006", Span(readings, "commit").GetTagItem("kamervragen.dossier"));
    }

    [Fact]
    public async Task Leaves_the_trace_of_the_poll_in_the_archive_also_where_nobody_listens()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91007"));
        await pipeline.PollAsync();

        var blob = pipeline.Clients.Container(ContainerNames.Publications).GetBlobClient(Assert.Single(await pipeline.ArchivedAsync()));

        Assert.True(ActivityContext.TryParse((await blob.GetPropertiesAsync()).Value.Metadata["traceparent"], traceState: null, out _));
    }

    [Fact]
    public async Task Is_listed_in_the_handbook_and_nothing_else_is()
    {
        using var readings = new Readings();
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z91008"));
        await pipeline.PollAsync();
        await pipeline.ProcessAllAsync();
        await pipeline.Lists.GetAsync(new QueryParameters([]), None);

        var listed = Listed().Matches(Operations).Select(match => (match.Groups["name"].Value, match.Groups["meter"].Value));

        Assert.Equal(readings.Instruments.Select(one => (one.Key, one.Value)).Order(), listed.Order());
    }

    [Fact]
    public void Log_lines_are_listed_in_the_handbook_and_no_others()
    {
        var written = new[] { typeof(Poller).Assembly, typeof(IKoopSource).Assembly, typeof(StorageClients).Assembly, typeof(QueryParameters).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Class: method.DeclaringType!.Name, Line: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(method => method.Line is not null)
            .Select(method => (method.Class, $"{method.Line!.EventId}", method.Line.Message));

        var listed = LogLine().Matches(Operations).Select(match => (match.Groups["class"].Value, match.Groups["id"].Value, match.Groups["line"].Value));

        Assert.Equal(written.Order(), listed.Order());
    }

    private static Activity Span(Readings readings, string name) => Assert.Single(readings.Spans, span => span.OperationName == name);

    [GeneratedRegex(@"^\| `(?<name>kamervragen\.[a-z.]+)` \| `(?<meter>Kamervragen\.[A-Za-z]+)` \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\| `(?<class>[A-Za-z]+)` \| (?<id>[0-9]+) \| [^|]+ \| `(?<line>[^`]+)` \|$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex LogLine();
}
