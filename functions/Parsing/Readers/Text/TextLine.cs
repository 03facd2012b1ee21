namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// One line of a text layer, without the blanks around it, or several of which each goes on from the one before in the middle of a
/// sentence, with a space between them. Empty lines are only remembered by the line after them.
/// </summary>
internal struct TextLine
{
    /// <summary>Where it begins.</summary>
    public int Start { get; set; }

    /// <summary>How long it is.</summary>
    public int Length { get; set; }

    /// <summary>The position behind its last character.</summary>
    public readonly int End => Start + Length;

    /// <summary>How long the last of the printed lines is that it holds: all of it, mostly.</summary>
    public int LastLength { get; set; }

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
