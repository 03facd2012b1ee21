namespace Kamervragen.Ingestion;

/// <summary>Work on the history cannot go on now; what was done stands, and starting again goes on behind it.</summary>
/// <param name="message">Why, one sentence.</param>
/// <param name="innerException">What it came from.</param>
public sealed class HistoryStoppedException(string message, Exception? innerException = null) : Exception(message, innerException);
