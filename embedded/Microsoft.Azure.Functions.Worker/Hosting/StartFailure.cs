namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Ends the process with one sentence instead of a stack trace.</summary>
internal static class StartFailure
{
    public const int ExitCode = 1;

    /// <summary>Runs a step of the start, which cleans up after itself when it fails.</summary>
    public static T Guard<T>(EmbeddedHostOptions options, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (HostStartException exception)
        {
            Report(options, exception);
            throw;
        }
    }

    /// <summary>Prints the sentence and ends the process, unless the options say to throw.</summary>
    public static void Report(EmbeddedHostOptions options, HostStartException exception)
    {
        if (options.Exit is not null)
        {
            options.Error.WriteLine(exception.Message);
            options.Exit(ExitCode);
        }
    }
}
