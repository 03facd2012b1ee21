namespace Kamervragen.Querying;

/// <summary>A document that is known to be unreadable.</summary>
/// <param name="Id">The document id.</param>
/// <param name="Uitleg">Why, one sentence.</param>
/// <param name="Moment">When it was judged, UTC.</param>
public sealed record UnreadableDocument(string Id, string Uitleg, DateTimeOffset Moment);
