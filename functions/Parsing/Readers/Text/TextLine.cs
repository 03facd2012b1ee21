namespace Kamervragen.Parsing.Readers.Text;

/// <summary>One line of a text layer, without the blanks around it. Empty lines are only remembered by the line after them.</summary>
internal struct TextLine
{
    /// <summary>Where it begins.</summary>
    public int Start { get; set; }

    /// <summary>How long it is.</summary>
    public int Length { get; set; }

    /// <summary>The position behind its last character.</summary>
    public readonly int End => Start + Length;

    /// <summary>Whether it stands right behind a line of text and goes on with its sentence: a space between the two makes them one.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterBlank { get; set; }

    /// <summary>Whether it begins as a number does: with a digit or a square bracket.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>Whether a form feed stands before it, or nothing at all.</summary>
    public bool AfterFeed { get; set; }

    /// <summary>Whether it is the first of a page.</summary>
    public bool IsPageStart { get; set; }

    /// <summary>Whether a capital stands right behind a full stop in it, where a blank may be missing.</summary>
    public bool MayBeGlued { get; set; }

    /// <summary>Under which number its heading is kept, where it is one.</summary>
    public int Heading { get; set; }

    /// <summary>What it is.</summary>
    public LineKind Kind { get; set; }
}
