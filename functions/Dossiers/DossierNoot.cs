using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>A footnote of one of the documents of the dossier.</summary>
/// <param name="Document">The id of the document that prints it; note numbers are unique only within it.</param>
/// <param name="Noot">The note.</param>
public sealed record DossierNoot(string Document, Noot Noot);
