using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>A function found in an assembly.</summary>
internal sealed class FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    : FunctionDefinition
{
    public MethodInfo Method => method;

    public ImmutableArray<ParameterInfo> MethodParameters { get; } = [.. method.GetParameters()];

    public ParameterInfo TriggerParameter => triggerParameter;

    public TriggerBindingAttribute Trigger => trigger;

    public RetryAttribute? Retry { get; } = method.GetCustomAttribute<RetryAttribute>();

    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    public override string PathToAssembly => method.DeclaringType!.Assembly.Location;

    public override string EntryPoint => $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id => "Host.Functions." + name;

    public override string Name => name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(triggerParameter.Name!, new TriggerMetadata(triggerParameter.Name!, trigger));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } =
        trigger is HttpTriggerAttribute
            ? ImmutableDictionary<string, BindingMetadata>.Empty.Add("$return", new HttpOutputMetadata())
            : ImmutableDictionary<string, BindingMetadata>.Empty;

    private sealed class TriggerMetadata(string name, TriggerBindingAttribute trigger) : BindingMetadata
    {
        public override string Name => name;

        public override string Type { get; } = TypeName(trigger);

        public override BindingDirection Direction => BindingDirection.In;

        // TimerTriggerAttribute -> timerTrigger, as in function.json.
        private static string TypeName(TriggerBindingAttribute trigger)
        {
            var type = trigger.GetType().Name;
            return char.ToLowerInvariant(type[0]) + type[1..^nameof(Attribute).Length];
        }
    }

    private sealed class HttpOutputMetadata : BindingMetadata
    {
        public override string Name => "$return";

        public override string Type => "http";

        public override BindingDirection Direction => BindingDirection.Out;
    }
}
