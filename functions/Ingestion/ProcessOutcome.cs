namespace Kamervragen.Ingestion;

/// <summary>What became of one version of a document.</summary>
/// <param name="Kind">In a word.</param>
/// <param name="Id">The document id; the blob's name where the document is gone.</param>
/// <param name="Sleutels">The dossiers that have taken it in.</param>
/// <param name="Uitleg">Why, where it was not taken in; one sentence.</param>
public sealed record ProcessOutcome(ProcessKind Kind, string Id, IReadOnlyList<string> Sleutels, string? Uitleg = null);
