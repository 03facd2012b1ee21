using System.Diagnostics.Metrics;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>Counts the HTTP requests that this process sends to a port, by the runtime's own metric.</summary>
internal sealed class RequestCounter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly int _port;
    private int _all;
    private int _puts;

    public RequestCounter(Uri endpoint)
    {
        _port = endpoint.Port;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        _listener.Start();
    }

    public int All => Volatile.Read(ref _all);

    public int Puts => Volatile.Read(ref _puts);

    public void Dispose() => _listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var mine = false;
        var put = false;
        foreach (var tag in tags)
        {
            mine |= tag is { Key: "server.port", Value: int value } && value == _port;
            put |= tag is { Key: "http.request.method", Value: "PUT" };
        }

        if (mine)
        {
            Interlocked.Increment(ref _all);
            Interlocked.Add(ref _puts, put ? 1 : 0);
        }
    }
}
