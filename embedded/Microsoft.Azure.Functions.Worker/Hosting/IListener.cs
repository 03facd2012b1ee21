namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Waits for what triggers one function, or all HTTP functions.</summary>
internal interface IListener
{
    /// <summary>Lines for the list that the start prints: name, trigger, where or when.</summary>
    IEnumerable<FunctionLine> Describe();

    /// <summary>Begins to listen; returns when it does.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Takes nothing new from now on; what runs goes on.</summary>
    void Pause();

    /// <summary>Waits until all that the listener does has ended.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
