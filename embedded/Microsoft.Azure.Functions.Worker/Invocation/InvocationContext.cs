using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The context of one invocation in this process.</summary>
internal sealed class InvocationContext(
    FunctionDescriptor function,
    TriggerEvent trigger,
    RetryContext? retry,
    IServiceProvider services,
    CancellationToken cancellationToken) : FunctionContext
{
    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Id;

    public override TraceContext TraceContext { get; } = new ActivityTraceContext(Activity.Current);

    public override BindingContext BindingContext { get; } = new TriggerBindingContext(trigger.BindingData);

    // The worker declares it as never null and yet gives null at the first try; the contract is kept as it is.
    public override RetryContext RetryContext => retry!;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;

    /// <summary>What the function returned, or middleware put in its place.</summary>
    public object? Result { get; set; }

    private sealed class TriggerBindingContext(IReadOnlyDictionary<string, object?> bindingData) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => bindingData;
    }

    private sealed class ActivityTraceContext(Activity? activity) : TraceContext
    {
        public override string TraceParent { get; } = activity?.Id ?? "";

        public override string TraceState { get; } = activity?.TraceStateString ?? "";
    }
}
