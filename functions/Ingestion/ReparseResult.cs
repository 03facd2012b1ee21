namespace Kamervragen.Ingestion;

/// <summary>What reading again came to so far.</summary>
/// <param name="Bekeken">Documents looked at.</param>
/// <param name="Gekozen">Of these, the ones that the choice has, its kind left aside.</param>
/// <param name="Gedaan">Of these, read again.</param>
/// <param name="Mislukt">Failed: written down, and tried again by the sweep.</param>
/// <param name="Plaats">The key of the last document that was dealt with; empty before the first.</param>
/// <param name="Gereed">Whether that was the last of all.</param>
public sealed record ReparseResult(int Bekeken, int Gekozen, int Gedaan, int Mislukt, string Plaats, bool Gereed);
