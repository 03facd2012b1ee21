namespace Kamervragen.Koop;

/// <summary>Something could not be had from the source; the message is one sentence that names it.</summary>
public abstract class KoopException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="retryAfter">How long the source asked to be left alone; null where it did not say.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    protected KoopException(KoopFailure failure, string message, TimeSpan? retryAfter, Exception? innerException)
        : base(message, innerException)
    {
        Failure = failure;
        RetryAfter = retryAfter;
    }

    /// <summary>Why.</summary>
    public KoopFailure Failure { get; }

    /// <summary>How long the source asked to be left alone, from now; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
