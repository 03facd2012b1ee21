namespace Kamervragen.Querying.Storingen;

/// <summary>A document that could not be taken in, and what happens with it next.</summary>
/// <param name="Id">The document id.</param>
/// <param name="Soort">Where it got stuck: <c>ophalen</c> (fetching it from the source), <c>verwerken</c> (taking it into the tables) or <c>onleesbaar</c> (it is no publication).</param>
/// <param name="Code">The kind of failure, a stable code.</param>
/// <param name="Uitleg">Why, one sentence.</param>
/// <param name="Pogingen">How often it was tried.</param>
/// <param name="Sinds">Since when, UTC.</param>
/// <param name="VolgendePoging">When it is tried again, UTC; null where only a new version of the document can help.</param>
/// <param name="Blob">The blob it is about; null where it never came into the archive.</param>
public sealed record Storing(
    string Id, string Soort, string Code, string Uitleg, int Pogingen, DateTimeOffset Sinds, DateTimeOffset? VolgendePoging, string? Blob);
