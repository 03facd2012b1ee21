namespace Kamervragen.Parsing.Grammar;

/// <summary>The offices at the front of a text.</summary>
/// <param name="Offices">Each written out: <c>Minister van Financiën</c>.</param>
/// <param name="Length">How much of the text they take.</param>
internal sealed record AddressedOffices(List<string> Offices, int Length);
