namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Ends the process with one sentence instead of a stack trace.</summary>
internal static class StartFailure
{
    public const int ExitCode = 1;

    /// <summary>Runs a step of the start.</summary>
    /// <param name="step">The step.</param>
    /// <param name="exit">Whether a failure ends the process; else it is thrown.</param>
    /// <param name="cleanUp">What to do before the process ends.</param>
    public static T Guard<T>(Func<T> step, bool exit, Action? cleanUp = null)
    {
        try
        {
            return step();
        }
        catch (HostStartException exception) when (exit)
        {
            Exit(exception, cleanUp);
            throw;
        }
    }

    public static void Exit(HostStartException exception, Action? cleanUp)
    {
        Console.Error.WriteLine(exception.Message);
        cleanUp?.Invoke();
        Environment.Exit(ExitCode);
    }
}
