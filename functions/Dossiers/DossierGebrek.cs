using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Something that does not fit, in one document or between them.</summary>
/// <param name="Document">The id of the document, or null where documents disagree with each other.</param>
/// <param name="Gebrek">What does not fit.</param>
public sealed record DossierGebrek(string? Document, Gebrek Gebrek);
