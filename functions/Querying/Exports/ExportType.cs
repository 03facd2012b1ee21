namespace Kamervragen.Querying.Exports;

/// <summary>What the values of a column are, which decides how a format writes them.</summary>
public enum ExportType
{
    /// <summary>Text from a document: whatever its writer put there.</summary>
    Tekst,

    /// <summary>A word of our own, such as a status.</summary>
    Code,

    /// <summary>A day: <c>2024-02-15</c>.</summary>
    Dag,

    /// <summary>A moment, UTC: <c>2024-03-28T14:20:00Z</c>.</summary>
    Moment,

    /// <summary>A whole number.</summary>
    Getal,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Waarheid,
}
