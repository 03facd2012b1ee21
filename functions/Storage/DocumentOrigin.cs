namespace Kamervragen.Storage;

/// <summary>Where a version of a document came from.</summary>
/// <param name="Bron">The page a reader can open, or null.</param>
/// <param name="Gewijzigd">When the source last changed it, UTC.</param>
/// <param name="Opgehaald">When it was fetched, UTC.</param>
public sealed record DocumentOrigin(string? Bron, DateTimeOffset Gewijzigd, DateTimeOffset Opgehaald);
