namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>Waits for what another thread or process will bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task HoldsAsync(Func<bool> condition) => HoldsAsync(() => Task.FromResult(condition()));

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var steps = new PeriodicTimer(Step);
        while (!await condition())
        {
            await steps.WaitForNextTickAsync(patience.Token);
        }
    }
}
