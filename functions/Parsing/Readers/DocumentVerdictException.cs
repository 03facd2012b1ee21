namespace Kamervragen.Parsing.Readers;

/// <summary>A document that is known to be unreadable; the message is the Dutch sentence of the verdict.</summary>
internal sealed class DocumentVerdictException : Exception
{
    /// <summary>Passes the verdict.</summary>
    public DocumentVerdictException(string message)
        : base(message)
    {
    }

    /// <summary>Passes the verdict, with what led to it.</summary>
    public DocumentVerdictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
