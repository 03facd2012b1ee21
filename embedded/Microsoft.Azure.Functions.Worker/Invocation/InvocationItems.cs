namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Keys of what the host puts into <see cref="FunctionContext.Items"/>; the worker uses the same.</summary>
internal static class InvocationItems
{
    public const string HttpContext = "HttpRequestContext";
}
