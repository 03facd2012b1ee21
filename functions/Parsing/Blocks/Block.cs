using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Blocks;

/// <summary>One block of a document, handed from a reader to the grammar. Lives only as long as the call.</summary>
internal readonly ref struct Block(BlockKind kind, ReadOnlySpan<char> tekst)
{
    /// <summary>What it is.</summary>
    public BlockKind Kind { get; } = kind;

    /// <summary>Its text: blanks collapsed, note marks taken out.</summary>
    public ReadOnlySpan<char> Tekst { get; } = tekst;

    /// <summary>The part a <see cref="BlockKind.Begin"/> opens, and the part in which the format says a heading stands.</summary>
    public PartKind Part { get; init; }

    /// <summary>Whether its reader knows that no more text stands before the next heading.</summary>
    public bool IsLast { get; init; }

    /// <summary>What is marked up inside a header sentence.</summary>
    public Kopzin? Kop { get; init; }

    /// <summary>What a <see cref="BlockKind.Kop"/> says, where its reader knows.</summary>
    public Heading? Gelezen { get; init; }

    /// <summary>The printed number of a note.</summary>
    public string? Nummer { get; init; }

    /// <summary>What a note mark and its note have in common: the number, or an id of the markup.</summary>
    public string? Sleutel { get; init; }

    /// <summary>The first link of a note.</summary>
    public string? Url { get; init; }
}
