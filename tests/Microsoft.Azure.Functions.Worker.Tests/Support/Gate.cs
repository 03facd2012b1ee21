namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>Holds a function until the test lets it go on.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _opened.TrySetResult();

    public Task PassAsync(CancellationToken cancellationToken = default) => _opened.Task.WaitAsync(cancellationToken);
}
