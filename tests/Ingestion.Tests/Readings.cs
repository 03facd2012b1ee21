using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kamervragen.Ingestion.Tests;

/// <summary>Everything that the pipeline measures and traces while this listens.</summary>
public sealed class Readings : IDisposable
{
    private const string Ours = "Kamervragen.";

    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private readonly ConcurrentDictionary<string, string> _instruments = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Series, double Value)> _values = new();
    private readonly ConcurrentQueue<Activity> _spans = new();

    public Readings()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(Ours, StringComparison.Ordinal))
            {
                _instruments[instrument.Name] = instrument.Meter.Name;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith(Ours, StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>The name of each instrument with that of its meter.</summary>
    public IReadOnlyDictionary<string, string> Instruments => _instruments;

    /// <summary>The spans that have ended.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans];

    /// <summary>The tags that have been seen, as <c>name: tag tag</c>.</summary>
    public IEnumerable<string> Series => _values.Select(value => value.Series).Distinct(StringComparer.Ordinal);

    /// <summary>The sum of what a series was given, such as <c>kamervragen.polls outcome=complete</c>.</summary>
    public double Sum(string series) => _values.Where(value => value.Series == series).Sum(value => value.Value);

    /// <summary>What a gauge shows now.</summary>
    public double Read(string gauge)
    {
        _meters.RecordObservableInstruments();
        return _values.Last(value => value.Series == gauge).Value;
    }

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = instrument.Name;
        foreach (var (name, text) in tags)
        {
            series += $" {name}={text}";
        }

        _values.Enqueue((series, value));
    }
}
