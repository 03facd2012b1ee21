namespace Kamervragen.Cost;

/// <summary>How much of everything a scenario uses.</summary>
internal sealed class CostModel(MeasuredCalls calls, Assumptions assumed, PriceList prices)
{
    private const double Million = 1_000_000;

    /// <summary>A month in which a twelfth of a year's question sets come in, with a year of them stored.</summary>
    public IReadOnlyList<CostLine> Month(double questionSetsPerYear)
    {
        var sets = questionSetsPerYear / 12;
        var documents = sets * assumed.DocumentsPerQuestionSet;
        var runs = OfTimers(_ => 1);
        var requests = assumed.WebRequestsPerMonth;
        var seconds = OfTimers(timer => timer.Seconds) + (documents * (assumed.SecondsPerDocumentFetched + assumed.SecondsPerDocumentProcessed))
            + (requests * assumed.SecondsPerWebRequest);
        return Lines(new(StringComparer.Ordinal)
        {
            ["blobWrites"] = OfDocuments(sets, step => step.BlobWrites) + OfTimers(timer => timer.BlobWrites + assumed.HostBlobWritesPerTimer) + (documents * assumed.HostBlobWritesPerDocument),
            ["blobReads"] = OfDocuments(sets, step => step.BlobReads) + OfTimers(timer => timer.BlobReads),
            ["blobStorage"] = 12 * documents * assumed.KilobytesArchivedPerDocument / Million,
            ["tableCalls"] = OfDocuments(sets, step => step.TableCalls) + OfTimers(timer => timer.TableCalls) + (requests * assumed.TableCallsPerWebRequest),
            ["tableStorage"] = questionSetsPerYear * assumed.KilobytesOfRowsPerQuestionSet / Million,
            ["queueCalls"] = assumed.HostQueueCallsPerMonth + (documents * assumed.HostQueueCallsPerDocument),
            ["executions"] = runs + documents + requests,
            ["memory"] = seconds * assumed.InstanceGB,
            ["events"] = documents,
            ["logs"] = (runs + documents + requests) * assumed.KilobytesLoggedPerExecution / Million,
            ["logAlerts"] = assumed.LogAlertRules,
            ["metricAlerts"] = assumed.MetricAlertRules,
        });
    }

    /// <summary>The history, taken in once within a month, and what storing it costs that month.</summary>
    public IReadOnlyList<CostLine> History(double documents)
    {
        var sets = documents / assumed.DocumentsPerQuestionSet;
        var polls = documents / assumed.DocumentsPerPoll;
        return Lines(new(StringComparer.Ordinal)
        {
            ["blobWrites"] = OfDocuments(sets, step => step.BlobWrites) + (polls * assumed.HostBlobWritesPerTimer) + (documents * assumed.HostBlobWritesPerDocument),
            ["blobReads"] = OfDocuments(sets, step => step.BlobReads),
            ["blobStorage"] = documents * assumed.KilobytesArchivedPerDocument / Million,
            ["tableCalls"] = OfDocuments(sets, step => step.TableCalls),
            ["tableStorage"] = sets * assumed.KilobytesOfRowsPerQuestionSet / Million,
            ["queueCalls"] = documents * assumed.HostQueueCallsPerDocument,
            ["executions"] = polls + documents,
            ["memory"] = documents * (assumed.SecondsPerDocumentFetched + assumed.SecondsPerDocumentProcessed) * assumed.InstanceGB,
            ["events"] = documents,
            ["logs"] = (polls + documents) * assumed.KilobytesLoggedPerExecution / Million,
        });
    }

    /// <summary>The days that the history takes: a poll may fetch so many documents, and there are so many polls a day.</summary>
    public double DaysOfHistory(double documents) => documents / assumed.DocumentsPerPoll * Poll.Minutes / (24 * 60);

    private TimerUse Poll => assumed.Timers.Single(timer => timer.Function == "PollPublications");

    private double OfTimers(Func<TimerUse, double> use) => assumed.Timers.Sum(timer => timer.Runs * use(timer));

    /// <summary>Every set has a first and a second document; what is over is third ones.</summary>
    private double OfDocuments(double sets, Func<Calls, long> count) =>
        sets * (count(calls.FirstDocument) + count(calls.SecondDocument) + ((assumed.DocumentsPerQuestionSet - 2) * count(calls.ThirdDocument)));

    private List<CostLine> Lines(Dictionary<string, double> used) =>
        [.. used.Select(use => new CostLine(prices.Prices[use.Key], use.Value))];
}
