namespace Kamervragen.Querying.Wijzigingen;

/// <summary>A part of the change feed.</summary>
/// <param name="Wijzigingen">The changes, oldest first; none at the end of the feed.</param>
/// <param name="Volgende">The cursor to go on with, also at the end: asked again later, it gives what has come since.</param>
public sealed record WijzigingPage(IReadOnlyList<Wijzigingsregel> Wijzigingen, string Volgende);
