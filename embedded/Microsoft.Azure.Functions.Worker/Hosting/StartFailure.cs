using Microsoft.Extensions.Options;

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

    /// <summary>
    /// What a user can mend: settings that were refused or cannot be read, and what the application itself says it cannot
    /// start with. Null for everything else; that is a fault of the program, and its stack trace is wanted.
    /// </summary>
    /// <param name="exception">What ended the start.</param>
    /// <param name="isStopping">Whether someone stopped the application while it started.</param>
    public static string? Explain(Exception exception, bool isStopping) => exception switch
    {
        HostStartException known => known.Message,
        OptionsValidationException refused => string.Join(' ', refused.Failures),
        InvalidOperationException unable => unable.Message,
        OperationCanceledException when isStopping => "Stopped before the start was complete.",
        AggregateException several when several.InnerExceptions.All(inner => Explain(inner, isStopping) is not null) =>
            string.Join(' ', several.InnerExceptions.Select(inner => Explain(inner, isStopping))),
        _ => null,
    };
}
