using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>Which documents are to be read again.</summary>
public sealed record ReparseSelection
{
    /// <summary>Those whose current version was changed by the source on this day or later (UTC); null for no beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Those whose current version was changed by the source on this day or earlier (UTC); null for no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>One kind only, by what the document says now; null for all. It takes reading each document to know.</summary>
    public Soort? Soort { get; init; }

    /// <summary>Also those that this version of the parser has read.</summary>
    public bool All { get; init; }

    /// <summary>
    /// Whether what is known of a document asks for reading it again: an older parser read it, or work on it was cut off. Its kind
    /// is left aside.
    /// </summary>
    public bool Wants(DocumentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var day = DateOnly.FromDateTime(state.Gewijzigd.UtcDateTime);
        return state.BlobName is not null
            && (All || !state.Verwerkt || state.ParserVersie < ParserVersie.Huidig)
            && !(day < From)
            && !(day > To);
    }
}
