namespace Kamervragen.Ingestion;

/// <summary>What a sweep came to.</summary>
/// <param name="Bekeken">Documents that were due.</param>
/// <param name="WasAlGedaan">Of these, already in the tables: the trigger had done it.</param>
/// <param name="Gedaan">Taken in by the sweep.</param>
/// <param name="Mislukt">Failed again, to be tried later.</param>
/// <param name="MeerTeDoen">Whether the run ended before all that was due had been looked after.</param>
public sealed record SweepResult(int Bekeken, int WasAlGedaan, int Gedaan, int Mislukt, bool MeerTeDoen);
