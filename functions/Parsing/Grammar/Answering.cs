namespace Kamervragen.Parsing.Grammar;

/// <summary>Who answers.</summary>
/// <param name="Persons">The ministers.</param>
/// <param name="OnBehalfOf">The offices and ministers on whose behalf they do.</param>
internal sealed record Answering(List<Bewindspersoon> Persons, List<string> OnBehalfOf);
