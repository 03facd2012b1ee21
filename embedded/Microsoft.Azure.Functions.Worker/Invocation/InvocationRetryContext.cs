namespace Microsoft.Azure.Functions.Worker.Invocation;

internal sealed class InvocationRetryContext(int retryCount, int maxRetryCount) : RetryContext
{
    public override int RetryCount => retryCount;

    public override int MaxRetryCount => maxRetryCount;
}
