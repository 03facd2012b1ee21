namespace Kamervragen.Parsing.Readers.Text;

/// <summary>What the pass over the bytes saw in a line that needs work.</summary>
[Flags]
internal enum LineOddity
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Other blanks than single spaces, or characters that do not show.</summary>
    Blanks = 1,

    /// <summary>Something right behind a full stop that may begin a sentence: a blank may be missing.</summary>
    Glued = 2,
}
