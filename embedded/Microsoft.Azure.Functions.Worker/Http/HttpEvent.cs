using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Http;

internal sealed class HttpEvent(HttpContext http) : TriggerEvent
{
    public static IReadOnlyCollection<Type> ParameterTypes { get; } = [typeof(HttpRequest)];

    public override IReadOnlyDictionary<string, object?> BindingData { get; } = CreateBindingData(http.Request);

    public override ValueTask<object?> BindAsync(Type parameterType, CancellationToken cancellationToken) => new(http.Request);

    public override void Prepare(InvocationContext context)
    {
        context.Items[InvocationItems.HttpContext] = http;
        http.RequestServices = context.InstanceServices;
    }

    public override Task CompleteAsync(InvocationContext context) => context.Result switch
    {
        IActionResult result => result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult result => result.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };

    private static Dictionary<string, object?> CreateBindingData(HttpRequest request)
    {
        var data = NewBindingData();
        foreach (var (name, value) in request.Query)
        {
            data[name] = value.ToString();
        }

        // A value of the path goes before one of the query.
        foreach (var (name, value) in request.RouteValues)
        {
            data[name] = value;
        }

        return data;
    }
}
