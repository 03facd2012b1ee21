using Microsoft.Extensions.Logging;

namespace Kamervragen.Koop;

/// <summary>What the source client logs; one line per change of state, details at debug level.</summary>
internal static partial class KoopLog
{
    [LoggerMessage(1, LogLevel.Debug, "Attempt {Attempt} at {Host} failed and is repeated in {Delay}: {Reason}")]
    public static partial void AttemptFailed(ILogger logger, string host, int attempt, TimeSpan delay, string reason);

    [LoggerMessage(2, LogLevel.Warning, "{Host} fails too often and is left alone for {Duration}: {Reason}")]
    public static partial void LeftAlone(ILogger logger, string host, TimeSpan duration, string reason);

    [LoggerMessage(3, LogLevel.Information, "{Host} answers again")]
    public static partial void Answering(ILogger logger, string host);

    [LoggerMessage(4, LogLevel.Warning, "The source does not sort ({Reason}); searching without an order")]
    public static partial void SortRefused(ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Warning, "A page of '{Gezocht}' at record {Start} is empty although the source counts {Total}; asked twice")]
    public static partial void EmptyPage(ILogger logger, string gezocht, int start, int? total);

    [LoggerMessage(6, LogLevel.Warning, "Record {Position} of '{Gezocht}' ({Id}) cannot be read: {Reason}")]
    public static partial void RecordUnreadable(ILogger logger, string gezocht, int position, string? id, string reason);

    [LoggerMessage(7, LogLevel.Debug, "Searched '{Gezocht}' from record {Start}: {Count} of about {Total}")]
    public static partial void PageRead(ILogger logger, string gezocht, int start, int count, int? total);
}
