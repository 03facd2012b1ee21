using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Answers the requests of one function.</summary>
internal sealed class HttpFunction(FunctionDescriptor function, FunctionKeys keys, FunctionInvoker invoker, ILogger logger)
{
    private readonly AuthorizationLevel _level = ((HttpTriggerAttribute)function.Trigger).AuthLevel;

    public async Task AnswerAsync(HttpContext http)
    {
        if (!keys.Allow(_level, http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await invoker.InvokeAsync(function, new HttpEvent(http), retry: null, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug("The caller of '{FunctionName}' went away", function.Name);
        }
        catch (Exception)
        {
            // The invoker has logged it; the caller learns nothing of what is inside.
            Fail(http);
        }
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
