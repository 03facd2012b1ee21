namespace Kamervragen.Koop;

/// <summary>A search could not be carried to its end. Pages that were given before it stand.</summary>
public sealed class KoopSearchException : KoopException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">One sentence; for a diagnostic with the source's own message.</param>
    /// <param name="diagnosticUri">The diagnostic's uri (<c>info:srw/diagnostic/1/10</c>); null where the source gave none.</param>
    /// <param name="retryAfter">How long the source asked to be left alone.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public KoopSearchException(
        KoopFailure failure, string message, string? diagnosticUri = null, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(failure, message, retryAfter, innerException) =>
        DiagnosticUri = diagnosticUri;

    /// <summary>The diagnostic's uri (<c>info:srw/diagnostic/1/10</c>); null where the source gave none.</summary>
    public string? DiagnosticUri { get; }
}
