using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by an HTTP request.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method, with a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>These methods, without a key.</summary>
    /// <param name="methods">Such as <c>get</c>; none means all.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Any method, with this key.</summary>
    /// <param name="authLevel">Which key a request must carry.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>These methods, with this key.</summary>
    /// <param name="authLevel">Which key a request must carry.</param>
    /// <param name="methods">Such as <c>get</c>; none means all.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The path below the route prefix, with values and constraints (<c>boeken/{jaar:int}</c>); the function's name when absent.</summary>
    public string? Route { get; set; }

    /// <summary>The methods; null or empty for all.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>Which key a request must carry.</summary>
    public AuthorizationLevel AuthLevel { get; private set; }
}
