namespace Kamervragen.Querying;

/// <summary>A document that could not be taken in yet.</summary>
/// <param name="Id">The document id.</param>
/// <param name="Code">The kind of failure.</param>
/// <param name="Uitleg">One sentence.</param>
/// <param name="Pogingen">How often it was tried.</param>
/// <param name="Sinds">The first failure, UTC.</param>
/// <param name="VolgendePoging">The next try, UTC.</param>
public sealed record WaitingDocument(string Id, string Code, string Uitleg, int Pogingen, DateTimeOffset Sinds, DateTimeOffset VolgendePoging);
