using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>A note with its place on the page.</summary>
/// <param name="Note">The note.</param>
/// <param name="Anchor">Its own anchor: printed numbers are unique only within a document.</param>
internal sealed record PlannedNote(DossierNoot Note, Anchor Anchor);
