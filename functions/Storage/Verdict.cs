namespace Kamervragen.Storage;

/// <summary>A document that is known to be unreadable: a finding, not a failure; it is not tried again until it changes.</summary>
/// <param name="Id">The document id.</param>
/// <param name="Versie">The hash of the version that was judged.</param>
/// <param name="Uitleg">Why, one sentence.</param>
/// <param name="Moment">When, UTC.</param>
public sealed record Verdict(string Id, string Versie, string Uitleg, DateTimeOffset Moment);
