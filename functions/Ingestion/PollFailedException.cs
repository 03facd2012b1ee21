namespace Kamervragen.Ingestion;

/// <summary>A poll could not go through all of the source. What it did take in is safe; the next poll goes on from there.</summary>
public sealed class PollFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why, one sentence per search.</param>
    /// <param name="innerException">The first failure.</param>
    public PollFailedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
