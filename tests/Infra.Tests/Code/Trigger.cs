namespace Kamervragen.Infra.Tests.Code;

/// <summary>What starts a function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Kind"><c>Timer</c>, <c>Blob</c>, <c>Queue</c> or <c>Http</c>.</param>
/// <param name="Value">The schedule, the path, the queue or the route.</param>
/// <param name="Connection">The connection, where the trigger names one.</param>
/// <param name="Source">Where a blob trigger hears of blobs.</param>
internal sealed record Trigger(string Function, string Kind, string Value, string? Connection, string? Source)
{
    /// <summary>The part of a path before the first token: the container.</summary>
    public string Container => Value.Split('/')[0];
}
