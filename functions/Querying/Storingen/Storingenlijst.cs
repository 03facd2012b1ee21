namespace Kamervragen.Querying.Storingen;

/// <summary>The documents that could not be taken in.</summary>
/// <param name="Storingen">Those that were longest stuck first.</param>
/// <param name="Meer">Whether there are more than are listed.</param>
public sealed record Storingenlijst(IReadOnlyList<Storing> Storingen, bool Meer);
