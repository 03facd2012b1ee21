namespace Kamervragen.Querying.Filters;

/// <summary>Which of the days of a question set a period or an order is about.</summary>
public enum Datumsoort
{
    /// <summary>The day of asking.</summary>
    Ingediend,

    /// <summary>The day of the first complete answer.</summary>
    Beantwoord,
}
