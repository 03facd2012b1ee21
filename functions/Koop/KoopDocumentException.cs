namespace Kamervragen.Koop;

/// <summary>One document could not be had; says nothing about the others.</summary>
public sealed class KoopDocumentException : KoopException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="id">The document.</param>
    /// <param name="failure">Why.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="retryAfter">How long the source asked to be left alone.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public KoopDocumentException(
        string id, KoopFailure failure, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(failure, message, retryAfter, innerException) =>
        Id = id;

    /// <summary>The document.</summary>
    public string Id { get; }
}
