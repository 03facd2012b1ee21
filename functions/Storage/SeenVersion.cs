namespace Kamervragen.Storage;

/// <summary>A version of a document that the source has listed and the poller has dealt with.</summary>
/// <param name="Id">The document id.</param>
/// <param name="Gewijzigd">The modification time of the listing, UTC.</param>
public sealed record SeenVersion(string Id, DateTimeOffset Gewijzigd);
