namespace Kamervragen.Querying.Pages;

/// <summary>The kinds of parts that carry notes.</summary>
internal enum NotePart
{
    /// <summary>No part: the end of the page.</summary>
    End,

    /// <summary>A question.</summary>
    Question,

    /// <summary>The answer that rules.</summary>
    Answer,

    /// <summary>An answer that a later one replaces.</summary>
    EarlierAnswer,

    /// <summary>A notice.</summary>
    Notice,

    /// <summary>The explanation of the question set.</summary>
    Explanation,
}
