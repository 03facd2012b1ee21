namespace Kamervragen.Parsing.Readers.Text;

/// <summary>What came of splitting a text.</summary>
internal enum SplitOutcome
{
    /// <summary>All of it was split.</summary>
    Done,

    /// <summary>It has characters that no text has.</summary>
    Forbidden,

    /// <summary>It is not UTF-8.</summary>
    Invalid,
}
