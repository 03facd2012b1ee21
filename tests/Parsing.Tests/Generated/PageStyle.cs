namespace Kamervragen.Parsing.Tests.Generated;

/// <summary>How an extractor writes the pages of a text layer.</summary>
public enum PageStyle
{
    /// <summary>As printed, a form feed between pages, numbers of notes and pages on lines of their own.</summary>
    Printed,

    /// <summary>Numbers glued to what they number.</summary>
    Glued,

    /// <summary>The same, with nothing between a page and the next.</summary>
    Concatenated,

    /// <summary>Markdown, with rules between pages.</summary>
    Markdown,
}
