using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>Keeps the lines of the log: <c>Information Function.Poll: text</c>.</summary>
public sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new CategoryLogger(categoryName, _lines);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class CategoryLogger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)}");
    }
}
