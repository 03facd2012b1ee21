using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>HTTP from an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request and response of an HTTP function.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>Null when something else triggered it.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(InvocationItems.HttpContext, out var item) ? item as HttpContext : null;
}
