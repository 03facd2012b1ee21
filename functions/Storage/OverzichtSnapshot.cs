namespace Kamervragen.Storage;

/// <summary>The rows of all question sets as they were after a certain change.</summary>
/// <param name="Stand">The number of the last change that is in it; 0 for none.</param>
/// <param name="Kamervragen">The rows, in no particular order; sets that have gone are not among them.</param>
public sealed record OverzichtSnapshot(long Stand, IReadOnlyCollection<KamervraagRow> Kamervragen);
