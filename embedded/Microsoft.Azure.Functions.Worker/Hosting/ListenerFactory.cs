using Microsoft.Azure.Functions.Worker.Blobs;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Makes the listeners of an application: one for all HTTP functions, which goes first, and one for each other.</summary>
internal sealed class ListenerFactory(
    IReadOnlyList<FunctionDescriptor> functions,
    FunctionInvoker invoker,
    HostSettings settings,
    HostJson hostJson,
    StorageConnections connections,
    ILoggerFactory loggers,
    TimeProvider time)
{
    public IReadOnlyList<IListener> Create()
    {
        var listeners = new List<IListener>();
        var http = functions.Where(function => function.Trigger is HttpTriggerAttribute).ToList();
        if (http.Count > 0)
        {
            listeners.Add(new HttpListener(http, invoker, settings, hostJson, loggers));
        }

        listeners.AddRange(functions.Where(function => function.Trigger is not HttpTriggerAttribute).Select(Create));
        return listeners;
    }

    private LoopListener Create(FunctionDescriptor function) => function.Trigger switch
    {
        TimerTriggerAttribute trigger => CreateTimer(function, trigger),
        BlobTriggerAttribute trigger => CreateBlob(function, trigger),
        QueueTriggerAttribute trigger => CreateQueue(function, trigger),
        _ => throw new HostStartException($"The function '{function.Name}' has the trigger {function.Trigger.GetType().Name}, which this host does not know."),
    };

    private TimerListener CreateTimer(FunctionDescriptor function, TimerTriggerAttribute trigger)
    {
        ParameterRules.Check(function, TimerEvent.ParameterTypes, bindingData: []);
        var schedule = TimerSchedule.Parse(settings.Resolve(trigger.Schedule, function.Name), function.Name);
        var monitored = trigger.UseMonitor && schedule.IsMonitorable(time.GetLocalNow().DateTime);
        var store = monitored ? new ScheduleStore(connections.Blobs(connection: null), settings.HostId, function.EntryPoint) : null;
        return new TimerListener(function, schedule, store, invoker, time, Logger(function));
    }

    private BlobListener CreateBlob(FunctionDescriptor function, BlobTriggerAttribute trigger)
    {
        var pattern = BlobPathPattern.Parse(settings.Resolve(trigger.BlobPath, function.Name), function.Name);
        ParameterRules.Check(function, BlobEvent.ParameterTypes, [.. BlobEvent.BindingDataNames, .. pattern.Tokens]);
        var receipts = new ReceiptStore(connections.Blobs(connection: null), settings.HostId, function.Name, time);
        var poison = new PoisonBlobQueue(connections.Queues(trigger.Connection, hostJson.QueueMessagesAreBase64), function);
        var container = connections.Blobs(trigger.Connection).GetBlobContainerClient(pattern.Container);
        var runner = new BlobRunner(function, container, receipts, poison, invoker, hostJson, settings, time, Logger(function));
        return new BlobListener(pattern, container, receipts, runner, settings, time, Logger(function));
    }

    private QueueListener CreateQueue(FunctionDescriptor function, QueueTriggerAttribute trigger)
    {
        ParameterRules.Check(function, allowed: null, bindingData: QueueEvent.BindingDataNames, anyName: true);

        // Read as it is on the wire: what is not Base64 must reach the poison queue unchanged.
        var service = connections.Queues(trigger.Connection, base64: false);
        var name = settings.Resolve(trigger.QueueName, function.Name);
        return new QueueListener(function, service, name, invoker, hostJson, time, Logger(function));
    }

    private ILogger Logger(FunctionDescriptor function) => loggers.CreateLogger("Function." + function.Name);
}
