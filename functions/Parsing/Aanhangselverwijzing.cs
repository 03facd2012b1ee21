namespace Kamervragen.Parsing;

/// <summary>One number of a sentence <c>Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1028</c>.</summary>
/// <param name="Vergaderjaar">The parliamentary year as metadata writes it: <c>2023-2024</c>.</param>
/// <param name="Nr">The aanhangselnummer, digits only.</param>
public sealed record Aanhangselverwijzing(string Vergaderjaar, string Nr);
