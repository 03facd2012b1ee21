using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where an invocation stands in a distributed trace.</summary>
public abstract class TraceContext
{
    /// <summary>The W3C <c>traceparent</c>; empty when nothing is traced.</summary>
    public abstract string TraceParent { get; }

    /// <summary>The W3C <c>tracestate</c>; empty when there is none.</summary>
    public abstract string TraceState { get; }

    /// <summary>Attributes that came with the trace.</summary>
    public virtual IReadOnlyDictionary<string, string> Attributes => ImmutableDictionary<string, string>.Empty;

    /// <summary>Baggage that came with the trace.</summary>
    public virtual IReadOnlyDictionary<string, string> Baggage => ImmutableDictionary<string, string>.Empty;
}
