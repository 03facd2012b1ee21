namespace Kamervragen.Querying;

/// <summary>A caller asks for something that cannot be; the message is one Dutch sentence that says what is right. HTTP 400.</summary>
public sealed class BadQueryException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One Dutch sentence for the caller.</param>
    public BadQueryException(string message)
        : base(message)
    {
    }
}
