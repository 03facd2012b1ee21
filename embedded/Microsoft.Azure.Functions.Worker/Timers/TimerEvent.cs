using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Timers;

internal sealed class TimerEvent(TimerInfo info) : TriggerEvent
{
    public static IReadOnlyCollection<Type> ParameterTypes { get; } = [typeof(TimerInfo)];

    public override IReadOnlyDictionary<string, object?> BindingData { get; } = NewBindingData();

    public override ValueTask<object?> BindAsync(Type parameterType, CancellationToken cancellationToken) => new(info);
}
