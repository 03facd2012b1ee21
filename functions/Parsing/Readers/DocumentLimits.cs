namespace Kamervragen.Parsing.Readers;

/// <summary>What a document may cost. The longest known publication is far below each of these.</summary>
internal static class DocumentLimits
{
    /// <summary>Bytes of any document.</summary>
    public const int Bytes = 20_000_000;

    /// <summary>Characters of any document after decoding.</summary>
    public const int Characters = 20_000_000;

    /// <summary>Lines of a text layer that are not empty; a very long publication has some thousands.</summary>
    public const int Lines = 500_000;

    /// <summary>Elements inside each other.</summary>
    public const int Depth = 200;

    /// <summary>Unclosed formatting elements in HTML: a parser reopens each of them in every following paragraph.</summary>
    public const int OpenFormatting = 12;

    /// <summary>Characters of a header sentence; the longest known has about a thousand.</summary>
    public const int HeaderSentence = 10_000;
}
