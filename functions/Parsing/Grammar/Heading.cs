using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>A heading, read.</summary>
/// <param name="Part">The part it opens.</param>
/// <param name="Nummers">The numbers it covers, ranges expanded; empty where none is printed.</param>
/// <param name="IsOnduidelijk">Whether the numbers can be read in more than one way.</param>
internal sealed record Heading(PartKind Part, List<string> Nummers, bool IsOnduidelijk)
{
    /// <summary>The heading as printed, where that is known beforehand: <c>Vraag 12</c>.</summary>
    public string? Gedrukt { get; init; }

    /// <summary>The name of its part, where that is known beforehand: <c>vraag 12</c>.</summary>
    public string? Naam { get; init; }
}
