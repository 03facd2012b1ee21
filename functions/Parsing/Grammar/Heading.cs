using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>A heading, read.</summary>
/// <param name="Part">The part it opens.</param>
/// <param name="Nummers">The numbers it covers, ranges expanded; empty where none is printed.</param>
/// <param name="IsOnduidelijk">Whether the numbers can be read in more than one way.</param>
internal readonly record struct Heading(PartKind Part, IReadOnlyList<string> Nummers, bool IsOnduidelijk);
