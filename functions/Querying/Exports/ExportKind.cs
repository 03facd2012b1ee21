namespace Kamervragen.Querying.Exports;

/// <summary>What the lines of a file are.</summary>
public enum ExportKind
{
    /// <summary>A line for each question set.</summary>
    Kamervragen,

    /// <summary>A line for each question with its answer.</summary>
    Vraagantwoorden,
}
