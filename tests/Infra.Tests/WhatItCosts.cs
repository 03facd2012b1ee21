using System.Globalization;
using Kamervragen.Cost;
using Kamervragen.Infra.Tests.Code;
using Kamervragen.Infra.Tests.Contract;
using Kamervragen.Ingestion;
using Kamervragen.Storage;
using Kamervragen.Testing;
using KoopReplica;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Kamervragen.Infra.Tests;

/// <summary>The figures of docs/deploy.md come from what is counted here.</summary>
public sealed class WhatItCosts(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_calls_that_are_reckoned_with_are_those_that_the_pipeline_makes()
    {
        using var folder = new TemporaryFolder();
        var today = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}";
        var source = new SourceFolder(folder.Path).Vragen("2026Z90101", beschikbaar: today);
        await using var replica = await KoopReplicaServer.StartAsync(new KoopReplicaOptions { Folder = folder.Path });
        using var storage = new CountingTransport();
        var account = azurite.NewAccount();
        await using (var services = Services(replica, account, storage))
        {
            await services.GetRequiredService<StorageClients>().CreateMissingAsync(CancellationToken.None);
        }

        var first = await CountAsync(replica, account, storage);
        source.Antwoord(9101, "2026Z90101", modified: "2026-02-21");
        var second = await CountAsync(replica, account, storage);
        source.Antwoord(9102, "2026Z90101", modified: "2026-02-22");
        var third = await CountAsync(replica, account, storage);
        var idle = await CountAsync(replica, account, storage);

        Assert.Equal(CostData.Calls, new MeasuredCalls(idle, first, second, third));
    }

    [Fact]
    public void The_page_shows_what_the_command_prints()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "deploy.md")).ReplaceLineEndings("\n");

        Assert.True(
            page.Contains(CostReport.Write(3_000, 150_000), StringComparison.Ordinal),
            "Put what 'dotnet run --project infra/Cost' prints into docs/deploy.md, What it costs.");
    }

    [Fact]
    public async Task What_is_assumed_of_the_deployment_is_what_is_deployed()
    {
        var production = Deployment.Production(await Sources.ReadAsync());

        Assert.Equal(CostData.Assumptions.DocumentsPerPoll.ToString(CultureInfo.InvariantCulture), production.Settings["Koop__MaxDocumentsPerPoll"]);
        Assert.Equal((long)(CostData.Assumptions.InstanceGB * 1024), production.Site["properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB"]);
        Assert.Equal(CostData.Assumptions.LogAlertRules, production.Of("Microsoft.Insights/scheduledQueryRules").Count());
        Assert.Equal(CostData.Assumptions.MetricAlertRules, production.Of("Microsoft.Insights/metricAlerts").Count());
    }

    [Fact]
    public async Task Every_function_that_runs_by_the_clock_is_reckoned_with_as_often_as_it_runs()
    {
        var production = Deployment.Production(await Sources.ReadAsync());

        Assert.Equal(
            CodeFacts.Read().Triggers.Where(trigger => trigger.Kind == "Timer").Select(timer => (timer.Function, MinutesBetween(production.Schedule(timer)))).Order(),
            CostData.Assumptions.Timers.Select(timer => (timer.Function, timer.Minutes)).Order());
    }

    [Fact]
    public void An_idle_poll_is_reckoned_with_as_it_is_counted()
    {
        var poll = CostData.Assumptions.Timers.Single(timer => timer.Function == "PollPublications");

        Assert.Equal(CostData.Calls.IdlePoll, new Calls((long)poll.TableCalls, (long)poll.BlobWrites, (long)poll.BlobReads));
    }

    /// <summary>The mean over a week: schedules need not be even.</summary>
    private static double MinutesBetween(string schedule)
    {
        var monday = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
        var runs = CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }).GetNextOccurrences(monday.AddSeconds(-1), monday.AddDays(7)).Count();
        return TimeSpan.FromDays(7).TotalMinutes / runs;
    }

    /// <summary>
    /// One poll, and the blob trigger for whatever it brought, each in a program of its own: that is how the plan runs them, so that
    /// nothing one of them remembers spares the other a call.
    /// </summary>
    private static async Task<Calls> CountAsync(KoopReplicaServer replica, string account, CountingTransport storage)
    {
        storage.Clear();
        await using (var poller = Services(replica, account, storage))
        {
            await poller.GetRequiredService<Poller>().PollAsync(CancellationToken.None);
        }

        foreach (var blob in storage.Calls.Where(call => call.StartsWith($"PUT {ContainerNames.Publications}/", StringComparison.Ordinal)).ToList())
        {
            await using var trigger = Services(replica, account, storage);
            await trigger.GetRequiredService<PublicationProcessor>().ProcessAsync(blob[$"PUT {ContainerNames.Publications}/".Length..], CancellationToken.None);
        }

        var blobs = storage.Calls.Where(IsBlob).ToList();
        var reads = blobs.Count(call => call.StartsWith("GET", StringComparison.Ordinal) && !call.Contains("comp=list", StringComparison.Ordinal));
        return new Calls(storage.Calls.Count - blobs.Count, blobs.Count - reads, reads);
    }

    private static bool IsBlob(string call) =>
        new[] { ContainerNames.Publications, ContainerNames.Metadata, ContainerNames.Texts }.Any(container => call.Split(' ')[1].StartsWith(container, StringComparison.Ordinal));

    private static ServiceProvider Services(KoopReplicaServer replica, string connectionString, CountingTransport storage)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage"] = connectionString,
            ["Koop:BaseAddress"] = replica.BaseAddress.AbsoluteUri,
            ["Koop:Since"] = "2000-01-01",
            ["Koop:RequestsPerSecond"] = "1000",
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton<IConfiguration>(configuration);
        services.AddKamervragenIngestion(configuration);
        services.AddSingleton(StorageClientsFactory.Create(configuration, storage));
        return services.BuildServiceProvider();
    }
}
