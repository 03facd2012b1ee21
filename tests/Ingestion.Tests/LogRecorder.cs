using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Ingestion.Tests;

/// <summary>Keeps what the pipeline logs.</summary>
public sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, int Id, string Text)> _lines = new();

    /// <summary>The lines so far.</summary>
    public IReadOnlyCollection<(LogLevel Level, int Id, string Text)> Lines => _lines;

    /// <summary>Forgets them.</summary>
    public void Clear() => _lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Recorder(_lines);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Recorder(ConcurrentQueue<(LogLevel Level, int Id, string Text)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, eventId.Id, formatter(state, exception)));
    }
}
