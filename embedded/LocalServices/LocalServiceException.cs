namespace LocalServices;

/// <summary>A local service cannot start for a reason the user can mend; the message is one sentence that names it and the remedy.</summary>
public sealed class LocalServiceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One sentence: what is wrong and what to do.</param>
    public LocalServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">One sentence: what is wrong and what to do.</param>
    /// <param name="innerException">What was caught.</param>
    public LocalServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
