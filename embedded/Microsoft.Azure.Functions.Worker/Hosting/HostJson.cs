using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The settings of host.json that this host follows; settings below <c>AzureFunctionsJobHost</c> go before the file.</summary>
internal sealed class HostJson
{
    private const string OverrideSection = "AzureFunctionsJobHost";
    private readonly IConfiguration _json;

    private HostJson(IConfiguration json)
    {
        _json = json;
        RoutePrefix = json["extensions:http:routePrefix"] ?? "api";
        BlobParallelism = Number("extensions:blobs:maxDegreeOfParallelism", 8 * Environment.ProcessorCount, 1, 1000);
        PoisonBlobThreshold = Number("extensions:blobs:poisonBlobThreshold", 5, 1, 1000);
        QueueBatchSize = Number("extensions:queues:batchSize", 16, 1, 32);
        QueueNewBatchThreshold = Number("extensions:queues:newBatchThreshold", QueueBatchSize / 2, 0, 1000);
        QueueMaxDequeueCount = Number("extensions:queues:maxDequeueCount", 5, 1, 1000);
        QueueVisibilityTimeout = Time("extensions:queues:visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(7));
        QueueMaxPollingInterval = Time(
            "extensions:queues:maxPollingInterval", TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        QueueMessagesAreBase64 =
            !string.Equals(json["extensions:queues:messageEncoding"], "none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What stands before every route; empty for nothing.</summary>
    public string RoutePrefix { get; }

    /// <summary>How many blobs one function handles at once.</summary>
    public int BlobParallelism { get; }

    /// <summary>How often a blob is tried before it is poison.</summary>
    public int PoisonBlobThreshold { get; }

    /// <summary>How many messages are fetched at once.</summary>
    public int QueueBatchSize { get; }

    /// <summary>How few messages must be running before the next are fetched.</summary>
    public int QueueNewBatchThreshold { get; }

    /// <summary>How often a message is tried before it is poison.</summary>
    public int QueueMaxDequeueCount { get; }

    /// <summary>How long a failed message waits for its next try.</summary>
    public TimeSpan QueueVisibilityTimeout { get; }

    /// <summary>The longest wait between two looks at an empty queue.</summary>
    public TimeSpan QueueMaxPollingInterval { get; }

    /// <summary>Whether message bodies are Base64 on the wire.</summary>
    public bool QueueMessagesAreBase64 { get; }

    /// <summary>Reads the file; a missing one means the defaults.</summary>
    public static HostJson Load(string folder, IConfiguration settings)
    {
        try
        {
            return new HostJson(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, "host.json"), optional: true)
                .AddConfiguration(settings.GetSection(OverrideSection))
                .Build());
        }
        catch (InvalidDataException exception)
        {
            throw new HostStartException($"host.json in {folder} is not valid JSON: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    /// <summary>Lets the log follow the levels of the file; <c>default</c> is for all that is not named.</summary>
    public void ApplyTo(ILoggingBuilder logging)
    {
        foreach (var level in _json.GetSection("logging:logLevel").GetChildren())
        {
            if (!Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var parsed))
            {
                throw new HostStartException($"host.json gives '{level.Key}' the log level '{level.Value}', which does not exist.");
            }

            if (string.Equals(level.Key, "default", StringComparison.OrdinalIgnoreCase))
            {
                logging.SetMinimumLevel(parsed);
            }
            else
            {
                logging.AddFilter(level.Key, parsed);
            }
        }
    }

    private int Number(string key, int otherwise, int least, int most)
    {
        var text = _json[key];
        if (text is null)
        {
            return otherwise;
        }

        return int.TryParse(text, out var number) && number >= least && number <= most
            ? number
            : throw new HostStartException($"{key} in host.json is '{text}'; give a number from {least} to {most}.");
    }

    private TimeSpan Time(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        var text = _json[key];
        if (text is null)
        {
            return otherwise;
        }

        return TimeSpan.TryParse(text, out var time) && time >= least && time <= most
            ? time
            : throw new HostStartException($"{key} in host.json is '{text}'; give a time from {least} to {most} as hh:mm:ss.");
    }
}
